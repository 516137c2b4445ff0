import path from 'node:path';
import { Command, Option } from 'commander';
import { metricsCsv, summarizeMetrics, type MetricsSummary } from '../core/index.js';
import { createFileMetricsStore } from '../node/index.js';
import { alignColumns } from './alignColumns.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import type { DefineCommand } from './defineCommand.js';
import { complaints } from './loadFiles.js';
import { metricsPrometheus } from './metricsPrometheus.js';

interface MetricsOptions {
  readonly file: string;
  readonly hours?: number;
  readonly json?: true;
  readonly csv?: true;
  readonly prometheus?: true;
}

/** `prompt-manager metrics --file FILE` */
export const defineMetrics: DefineCommand = (act) =>
  new Command('metrics')
    .description('Sums up recorded renders.')
    .requiredOption('--file <file>', "the records, one JSON object a line: 'renders.jsonl' of the editor")
    .addOption(new Option('--hours <n>', 'only the last hours').argParser(hoursOf))
    .addOption(new Option('--json', 'print JSON').conflicts(['csv', 'prometheus']))
    .addOption(new Option('--csv', 'print a table with a line for each prompt').conflicts('prometheus'))
    .option('--prometheus', "print Prometheus' text format")
    .action((options: MetricsOptions) => act((context) => metrics(context, options)));

async function metrics(context: CliContext, options: MetricsOptions): Promise<ExitCode> {
  const file = path.resolve(context.cwd, options.file);
  const reading = await context.files.read(file);
  if (reading.kind !== 'text') throw new WrongUse(`'${options.file}' ${complaints[reading.reason]}`);
  const records = await createFileMetricsStore(file).read();
  const lastMs = options.hours === undefined ? null : options.hours * 3_600_000;
  const summary = summarizeMetrics(records, { now: Date.now(), lastMs });
  context.out(printerOf(options)(summary));
  return 0;
}

function printerOf({ json, csv, prometheus }: MetricsOptions): (summary: MetricsSummary) => string {
  if (json) return (summary) => `${JSON.stringify(summary, null, 2)}\n`;
  if (csv) return metricsCsv;
  return prometheus ? metricsPrometheus : metricsText;
}

function metricsText(summary: MetricsSummary): string {
  const { renders, modelRuns, prompts, models } = summary;
  if (renders === 0 && modelRuns.runs === 0) return 'No renders are recorded.\n';
  const rows = [{ id: 'all', ...summary }, ...prompts].map((figures) => [
    figures.id,
    ...[figures.renders, figures.errors, figures.cacheHits].map(String),
    ...durationCells(figures.durations),
  ]);
  const runs = models.map((figures) => [
    figures.model,
    ...[figures.runs, figures.errors, figures.inputTokens, figures.outputTokens].map(String),
    ...durationCells(figures.durations),
  ]);
  const renderTable = table(['prompt', 'renders', 'errors', 'cached', ...durationHeads], rows);
  if (runs.length === 0) return renderTable;
  return `${renderTable}\n${table(['model', 'runs', 'errors', 'input', 'output', ...durationHeads], runs)}`;
}

const durationHeads = ['p50 ms', 'p95 ms', 'p99 ms'];

function durationCells(durations: MetricsSummary['durations']): readonly string[] {
  return (['p50', 'p95', 'p99'] as const).map((name) => durations?.[name].toFixed(2) ?? '-');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((text) => ({ text })));
  return alignColumns(cells, ({ text }) => text)
    .map((line) => `${line}\n`)
    .join('');
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (Number.isFinite(hours) && hours > 0) return hours;
  throw new WrongUse(`--hours needs a number above 0.`);
}
