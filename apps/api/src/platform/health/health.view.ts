import { OneOf, Text } from '../http/fields.ts';

export class HealthView {
  @OneOf(['live', 'ready', 'not-ready', 'draining']) status!: 'live' | 'ready' | 'not-ready' | 'draining';
  @Text({ optional: true, description: 'What is missing: `database` or `migrations`.' }) reason?: string;
}
