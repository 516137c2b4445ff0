import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../l10n/l10n.js';
import type { Values } from '../messages.js';
import { isMap } from '../valuesAt.js';

interface Props {
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** All values as one JSON object; what does not parse is said below and not taken. */
export function JsonValues({ values, onChange }: Props): JSX.Element {
  const [text, setText] = useState(written(values));
  const parsed = parse(text);
  useEffect(() => {
    if (parsed !== undefined && written(parsed) !== written(values)) setText(written(values));
  }, [values]);
  return (
    <div class="fields">
      <textarea
        class="in code"
        id="input-json"
        aria-label={t('All inputs as JSON')}
        aria-invalid={parsed === undefined}
        aria-describedby={parsed === undefined ? 'input-json-error' : undefined}
        spellcheck={false}
        rows={Math.min(40, Math.max(6, text.split('\n').length))}
        value={text}
        onInput={(event) => {
          const changed = event.currentTarget.value;
          setText(changed);
          const read = parse(changed);
          if (read) onChange(read);
        }}
      />
      {parsed === undefined && (
        <p class="err" id="input-json-error">
          {t('This is no JSON object yet. The last one that was is rendered.')}
        </p>
      )}
    </div>
  );
}

function written(values: Values): string {
  return JSON.stringify(values, null, 2);
}

function parse(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
