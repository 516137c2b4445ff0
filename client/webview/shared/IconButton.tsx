import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon.js';

interface Props {
  readonly icon: IconName;
  /** Verb and object: "Copy message". */
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button of a toolbar that shows an icon only. */
export function IconButton({ icon, label, pressed, disabled, onClick }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="ib"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
