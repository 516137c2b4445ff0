import type { ManagerParts, PromptManager } from '../core/index.js';
import { managerOf, managerOfFolder, type ManagedFolder } from '../node/index.js';
import { pool } from './pool.js';

/**
 * A manager of prompts in memory, or of what the parts that are given keep; without a part it has this process's memory,
 * this machine's clock, and a worker thread that renders within limits.
 */
export function createPromptManager(parts: Partial<ManagerParts> = {}): PromptManager {
  return managerOf(parts.runner ?? pool, parts);
}

/** The manager of a folder of prompts in files, with its prompts and their schemas loaded. */
export async function openPromptManager(
  folder: ManagedFolder,
  parts: Partial<ManagerParts> = {},
): Promise<PromptManager> {
  const manager = managerOfFolder(parts.runner ?? pool, folder, parts);
  await manager.load();
  return manager;
}
