import { nodeProject } from '../../jest.preset.mjs';

export default nodeProject({ displayName: 'scheduling', rootDir: import.meta.dirname });
