// Measures what another extension costs the extension host: profiles the host, and notes when prompts were listed. The
// command 'Host Probe: Report' ends that and writes it as JSON into the file that its setting names. All times are
// milliseconds since 1970.
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const settings = vscode.workspace.getConfiguration('hostProbe');
  const watched = vscode.extensions.getExtension(settings.get('extension'));
  if (!watched) return;
  const seen = { activeAt: null, listings: [] };
  // A task is over when another timer could run.
  const turns = [];
  const ticking = setInterval(() => turns.push(monotonic()), 1);
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 1000 });
  session.post('Profiler.start');

  const waiting = setInterval(() => {
    if (!watched.isActive) return;
    clearInterval(waiting);
    seen.activeAt = now();
    const { onDidChangePrompts, rows } = watched.exports;
    onDidChangePrompts((all) => seen.listings.push({ at: now(), prompts: all.length, rows: rows().length }));
  }, 1);

  subscriptions.push(
    vscode.commands.registerCommand('hostProbe.report', () => {
      clearInterval(ticking);
      session.post('Profiler.stop', (_error, { profile }) => {
        const tasks = tasksOf(profile, `${watched.extensionPath}/dist/`, turns);
        writeFileSync(settings.get('file'), JSON.stringify({ ...seen, tasks }));
      });
    }),
  );
};

function now() {
  return performance.timeOrigin + performance.now();
}

/** Milliseconds of the clock that the profiler counts with. */
function monotonic() {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** When the code below a folder ran, and for how long without a break. */
function tasksOf({ nodes, samples, timeDeltas, startTime }, folder, turns) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const own = new Set(nodes.filter(({ callFrame }) => callFrame.url.includes(folder)).map(({ id }) => id));
  const isOwn = (id) => id !== undefined && (own.has(id) || isOwn(parents.get(id)));
  const tasks = [];
  const epoch = now() - monotonic();
  let at = startTime / 1000;
  let turn = 0;
  let task;
  for (const [i, sample] of samples.entries()) {
    const ms = timeDeltas[i] / 1000;
    at += ms;
    for (; turns[turn] < at; turn++) task = undefined;
    if (!isOwn(sample)) task = undefined;
    else if (task) task.ms += ms;
    else tasks.push((task = { at: epoch + at, ms }));
  }
  return tasks;
}
