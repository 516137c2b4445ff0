import path from 'node:path';
import { verifyAuditLog } from '../core/index.js';
import { sha256 } from '../node/index.js';
import { WrongUse, type CliContext, type ExitCode } from './cliContext.js';
import { complaints } from './loadFiles.js';

/** Whether an audit log is as it was written: 1 when events were changed, taken away or put in, 0 otherwise. */
export async function verifyAudit(
  context: CliContext,
  name: string,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const reading = await context.files.read(path.resolve(context.cwd, name));
  if (reading.kind !== 'text') throw new WrongUse(`'${name}' ${complaints[reading.reason]}`);
  const { events, end, findings } = verifyAuditLog(reading.text, sha256);
  if (json) context.out(`${JSON.stringify({ file: name, events, end: end ?? null, findings }, null, 2)}\n`);
  else {
    for (const { line, message } of findings) context.out(`${name}:${line} ${message}\n`);
    const last = end ? ` The last is number ${end.sequence}, ${end.hash}.` : '';
    const result = findings.length === 0 ? 'no problems' : `problems in ${findings.length} places`;
    context.out(`${events} events verified, ${result}.${last}\n`);
  }
  return findings.length === 0 ? 0 : 1;
}
