import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts.ts';

/** What the browser's tab and history call the page; the product's name alone without a name of its own. */
export function useTitle(name?: string): void {
  const { common } = useTexts();
  useEffect(() => {
    document.title = name === undefined ? common.product : `${name} · ${common.product}`;
  }, [name, common]);
}
