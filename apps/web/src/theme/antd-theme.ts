import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

const light = { colorPrimary: '#274a7c', colorInfo: '#2f6fb7', colorWarning: '#8f5600', colorError: '#ab3529', colorSuccess: '#2f7d55', colorBgLayout: '#f5f6f8', colorBgContainer: '#ffffff', colorBgElevated: '#ffffff', colorText: '#1b2536', colorTextSecondary: '#505d71', colorTextPlaceholder: '#8692a4', colorBorder: '#ccd4df', colorBorderSecondary: '#e0e5ec', colorLink: '#274a7c' };
const dark = { colorPrimary: '#86aee6', colorInfo: '#8fbcef', colorWarning: '#e9b562', colorError: '#f0917f', colorSuccess: '#74c79a', colorBgLayout: '#12161d', colorBgContainer: '#1a1f28', colorBgElevated: '#202733', colorText: '#e8ecf2', colorTextSecondary: '#a6b1c1', colorTextPlaceholder: '#6f7b8d', colorBorder: '#39434f', colorBorderSecondary: '#2b3340', colorLink: '#86aee6' };

/**
 * The look of the form fields, menus and dialogs; the same colours as `tokens.css`. Without motion they must be told so,
 * or they wait for the end of animations that nobody sees.
 */
export function antdTheme(isDark: boolean, motion: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...(isDark ? dark : light), fontFamily: 'var(--font)', borderRadius: 6, controlHeight: 36, fontSize: 14, wireframe: false, motion, motionDurationMid: '0.14s', motionDurationSlow: '0.2s' },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500, ...(isDark ? { primaryColor: '#0f1a2b', colorPrimary: '#86aee6', colorPrimaryHover: '#9dbef0', colorPrimaryActive: '#7099d3' } : {}) },
      Segmented: { trackBg: isDark ? '#161b23' : '#e9edf2', itemSelectedBg: isDark ? '#2b3340' : '#ffffff' },
      Modal: { titleFontSize: 17 },
      Select: { optionSelectedBg: isDark ? '#2a3a52' : '#e6edf7' },
      Tooltip: { fontSize: 13 },
    },
  };
}
