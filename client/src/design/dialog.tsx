import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { CloseIcon } from './icons.tsx';

const shown = (dialog: HTMLDialogElement) => {
  if (dialog.open) return;
  // Browsers of 2021 know the element but not the method; there it opens in place.
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  // Not the cross, which comes first: the sheet itself, so that its title is read, or what the sheet is for.
  (dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog).focus();
};

const hidden = (dialog: HTMLDialogElement) => {
  if (!dialog.open) return;
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
};

/**
 * A question or a sheet above the page. The browser keeps the focus inside, gives it back at the end and
 * closes on Escape; `onClose` is called for that, for the cross and for a press beside the sheet. Mark the
 * box or button to start on with `data-autofocus`.
 */
export const Dialog = ({
  open,
  onClose,
  title,
  closeLabel,
  actions,
  size = 'usual',
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What the cross says aloud. */
  closeLabel: string;
  /** Buttons, the most likely one last. */
  actions?: ReactNode;
  size?: 'usual' | 'wide';
  children: ReactNode;
}) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (!open) return;
    shown(dialog);
    // Also where the whole dialog goes from the page: only a dialog that was closed gives the focus back.
    return () => hidden(dialog);
  }, [open]);

  return (
    <dialog
      ref={ref}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={`${styles.dialog} ${styles[size]}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // Told a moment later: by then another question may be asked in its place.
        if (currentTarget.isConnected) onClose();
      }}
      onClick={(event) => {
        // The sheet itself lies inside; only the veil around it is the dialog's own surface.
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.head}>
            <h2 id={`${id}-title`} className={styles.title}>
              {title}
            </h2>
            <IconButton label={closeLabel} onClick={onClose}>
              <CloseIcon />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
};
