/** @type {(() => void)[]} */
const cleanUps = [];

process.on('exit', () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/**
 * Has `cleanUp` called when this process exits, however it does, the latest first.
 * @param {() => void} cleanUp
 */
export function atExit(cleanUp) {
  cleanUps.push(cleanUp);
}
