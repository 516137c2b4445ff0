/**
 * Stops this process when the one that started it has gone: @vscode/test-electron passes on an interrupt, but nothing
 * else that ends it.
 */
export function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
