/** Puts the keyboard at the first of some elements that is there, once a dialog is open: its own choice is the button that closes it. */
export function focusIn(selectors: readonly string[]): (open: boolean) => void {
  return (open) => {
    if (!open) return;
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) continue;
      found.focus();
      return;
    }
  };
}
