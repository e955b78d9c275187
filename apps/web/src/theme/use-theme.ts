import { useEffect, useState } from 'react';
import { remember, remembered } from '../session/remembered.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
const KEY = 'bandi.theme';
const query = matchMedia('(prefers-color-scheme: dark)');

function stored(): ThemeChoice {
  const value = remembered(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The chosen appearance, remembered; `isDark` follows the system unless one was chosen. */
export function useTheme(): { choice: ThemeChoice; isDark: boolean; choose: (choice: ThemeChoice) => void } {
  const [choice, setChoice] = useState(stored);
  const [systemDark, setSystemDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setSystemDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const isDark = choice === 'system' ? systemDark : choice === 'dark';
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return {
    choice,
    isDark,
    choose(next) {
      remember(KEY, next);
      setChoice(next);
    },
  };
}
