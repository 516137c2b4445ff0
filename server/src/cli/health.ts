import { styleText } from 'node:util';
import { Command } from 'commander';
import { builtInPlugins, workspaceHealth } from '../core/index.js';
import { alignColumns } from './alignColumns.js';
import type { CliContext, ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { loadFiles, type LoadedFiles } from './loadFiles.js';

/** `prompt-manager health` */
export const defineHealth: DefineCommand = (act) =>
  new Command('health')
    .description('Says whether the program and the prompts here are in order: exit code 1 when they are not.')
    .argument('[paths...]', 'files and folders; the working directory without any')
    .option('--json', 'print JSON')
    .action((paths: readonly string[], { json = false }: { readonly json?: boolean }) =>
      act((context) => health(context, paths, json)),
    );

/** One thing that was looked at. */
interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'error';
  readonly message: string;
}

async function health(context: CliContext, paths: readonly string[], json: boolean): Promise<ExitCode> {
  const loaded = await loadFiles(context, paths.length === 0 ? ['.'] : paths);
  const checks: readonly Check[] = [
    runtime(),
    await renderer(context),
    filesCheck(loaded),
    ids(loaded),
    { name: 'plugins', status: 'ok', message: builtInPlugins.map(({ name }) => name).join(', ') },
  ];
  const ok = checks.every(({ status }) => status !== 'error');
  if (json) context.out(`${JSON.stringify({ ok, version: context.version, checks }, null, 2)}\n`);
  else context.out(healthText(checks, context.colors));
  return ok ? 0 : 1;
}

function runtime(): Check {
  const name = `Node ${process.versions.node}`;
  return Number(process.versions.node.split('.')[0]) >= 20
    ? { name: 'runtime', status: 'ok', message: `${name}.` }
    : { name: 'runtime', status: 'error', message: `${name} is too old; install Node 20.` };
}

async function renderer(context: CliContext): Promise<Check> {
  const one = context.createRenderer();
  try {
    const result = await one.render({ templates: ['{{x}}'], partials: {}, values: { x: 'ok' } });
    return result.kind === 'rendered' && result.outputs[0] === 'ok'
      ? { name: 'renderer', status: 'ok', message: 'The render thread answers.' }
      : {
          name: 'renderer',
          status: 'error',
          message: `The render thread fails: ${result.kind === 'failed' ? result.message : 'wrong output.'}`,
        };
  } finally {
    await one.dispose();
  }
}

function filesCheck({ files, workspace }: LoadedFiles): Check {
  const { prompts, broken } = workspaceHealth(workspace);
  const counts = `${plural(prompts, 'prompt')} in ${plural(files.length, 'file')}`;
  if (files.length === 0)
    return { name: 'prompts', status: 'warning', message: 'There are no prompts here.' };
  const first = files.find(({ file }) => file.uri === broken[0]);
  return first
    ? {
        name: 'prompts',
        status: 'error',
        message: `${counts}; ${plural(broken.length, 'file')} cannot be read, '${first.name}' first. See 'check'.`,
      }
    : { name: 'prompts', status: 'ok', message: `${counts}.` };
}

function ids({ workspace }: LoadedFiles): Check {
  const { twice } = workspaceHealth(workspace);
  return twice === undefined
    ? { name: 'ids', status: 'ok', message: 'Every id names one prompt.' }
    : { name: 'ids', status: 'warning', message: `'${twice}' names more than one prompt. See 'check'.` };
}

const styles = { ok: 'green', warning: 'yellow', error: 'red' } as const;

function healthText(checks: readonly Check[], colors: boolean): string {
  const rows = checks.map(({ status, name, message }) => [
    { text: status, status },
    { text: name, status: undefined },
    { text: message, status: undefined },
  ]);
  const lines = alignColumns<{ readonly text: string; readonly status: Check['status'] | undefined }>(
    rows,
    ({ text, status }) =>
      colors && status ? styleText(styles[status], text, { validateStream: false }) : text,
  );
  return lines.map((line) => `${line}\n`).join('');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
