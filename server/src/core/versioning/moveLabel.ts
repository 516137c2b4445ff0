import { parseVersion } from '../prompt/index.js';
import type { LabelMove, Labels } from './labels.js';

/** A label to be put on a version. */
export interface MoveRequest extends LabelMove {
  readonly name: string;
  /** The versions of the prompt that are stored. */
  readonly stored: readonly string[];
  /** Labels that move only when somebody confirms it; `production` when not given. */
  readonly protectedLabels?: readonly string[];
  readonly confirm?: boolean;
}

/** The labels after a move. */
export interface MovedLabel {
  readonly kind: 'moved';
  readonly labels: Labels;
  /** Where the label was; null when it is new. */
  readonly from: string | null;
}

/** Why a label stays where it is; `confirm` when only a confirmation is missing. */
export interface LabelRefusal {
  readonly kind: 'refused' | 'confirm';
  readonly message: string;
}

/** Puts a label on a stored version and records who did it and when. */
export function moveLabel(labels: Labels, request: MoveRequest): MovedLabel | LabelRefusal {
  const { name, version, by, at, stored, protectedLabels = ['production'], confirm = false } = request;
  const fault = faultOf(name);
  if (fault !== undefined) return { kind: 'refused', message: `'${name}' cannot be a label: ${fault}.` };
  if (!stored.includes(version)) {
    return { kind: 'refused', message: `Version '${version}' is not stored; label a version that is.` };
  }
  const old = labels.get(name);
  if (old?.version === version) {
    return { kind: 'refused', message: `The label '${name}' is on version '${version}' already.` };
  }
  if (protectedLabels.includes(name) && !confirm) {
    const from = old ? ` from '${old.version}'` : '';
    return {
      kind: 'confirm',
      message: `The label '${name}' is protected; confirm that it moves${from} to '${version}'.`,
    };
  }
  const move = { version, by, at };
  const label = { ...move, history: [...(old?.history ?? []), move] };
  return { kind: 'moved', labels: new Map(labels).set(name, label), from: old?.version ?? null };
}

const mostCharacters = 64;

function faultOf(name: string): string | undefined {
  if (parseVersion(name) || name === 'current') return 'it would be taken for a version';
  if (name.length > mostCharacters) return `it is longer than ${mostCharacters} characters`;
  return /^[a-z0-9][a-z0-9._-]*$/i.test(name)
    ? undefined
    : 'it must begin with a letter or a digit and hold only letters, digits, dots, dashes and underscores';
}
