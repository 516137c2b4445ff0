export { createWorkspace, type PlacedPrompt, type Workspace } from './workspace.js';
