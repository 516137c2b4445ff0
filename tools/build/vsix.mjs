import path from 'node:path';
import { projectRoot } from '../project/root.mjs';

/** Where the packaged extension lies. */
export const vsix = path.join(projectRoot, 'dist/prompt-manager.vsix');
