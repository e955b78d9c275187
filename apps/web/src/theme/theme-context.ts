import { createContext, useContext } from 'react';
import type { ThemeChoice } from './use-theme.ts';

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly isDark: boolean;
  readonly choose: (choice: ThemeChoice) => void;
}

export const ThemeContext = createContext<ThemeState>({ choice: 'system', isDark: false, choose: () => undefined });

export function useThemeState(): ThemeState {
  return useContext(ThemeContext);
}
