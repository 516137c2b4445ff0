import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InputProblem } from '../../../../server/src/protocol/index.js';
import { Icon, type IconName } from '../../shared/Icon.js';
import { Problem } from './Problem.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What a screen reader calls it: "items, list of string". */
  readonly label: string;
  readonly icon: IconName;
  readonly required: boolean;
  readonly count?: number | undefined;
  readonly problem: InputProblem | undefined;
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A field that holds others, which can be folded away. */
export function Group(props: Props): JSX.Element {
  const { id, name, title, label, icon, required, count, problem, actions, children } = props;
  const [open, setOpen] = useState(true);
  return (
    <div class="group" role="group" aria-label={label}>
      <div class="lab head">
        <button
          type="button"
          class="lab"
          id={id}
          aria-expanded={open}
          title={title}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="chevron-down" />
          <Icon name={icon} />
          <span class="clip">{name}</span>
          {required && (
            <span class="req" aria-hidden="true">
              *
            </span>
          )}
          {count !== undefined && <span class="muted num">{count}</span>}
        </button>
        <span class="grow" />
        {actions}
      </div>
      <Problem id={id} problem={problem} />
      {open && <div class="kids">{children}</div>}
    </div>
  );
}
