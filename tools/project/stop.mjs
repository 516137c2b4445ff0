/** @type {(() => void | Promise<void>)[]} */
const cleanUps = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

/**
 * Has `cleanUp` called when this process is asked to stop (Ctrl+C, kill), the latest first; then the process ends with
 * 130. Returns a function that takes the request back.
 * @param {() => void | Promise<void>} cleanUp
 */
export function onStop(cleanUp) {
  cleanUps.push(cleanUp);
  return () => {
    const index = cleanUps.lastIndexOf(cleanUp);
    if (index >= 0) cleanUps.splice(index, 1);
  };
}

/** Whether this process was asked to stop: what fails from then on is no news. */
export function isStopping() {
  return stopping;
}

async function stop() {
  if (stopping) return;
  stopping = true;
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  process.exit(130);
}
