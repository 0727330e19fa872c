import { nodeProject } from '../../jest.preset.mjs';

export default nodeProject({ displayName: 'domain', rootDir: import.meta.dirname });
