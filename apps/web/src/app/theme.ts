import { createTheme, type MantineColorsTuple } from '@mantine/core';

// Named after the traditional colours they come from; each has one meaning on every screen.
const ai: MantineColorsTuple = [
  '#eef5f8',
  '#d9e8ee',
  '#b3d0dd',
  '#86b5ca',
  '#5a98b4',
  '#387d9d',
  '#1f6a8c',
  '#165e83',
  '#124d6c',
  '#0d3a52',
];
const shu: MantineColorsTuple = [
  '#fdf0ed',
  '#fadcd5',
  '#f3b5a7',
  '#eb8b76',
  '#e2664b',
  '#d54a2c',
  '#c23d20',
  '#ab3318',
  '#8c2a14',
  '#6b200f',
];
const yamabuki: MantineColorsTuple = [
  '#fff6e0',
  '#fdeac0',
  '#f9d58a',
  '#f3bd52',
  '#e9a626',
  '#d08c0c',
  '#ad7206',
  '#8d5b05',
  '#6f4804',
  '#523503',
];
const matsu: MantineColorsTuple = [
  '#eff6ee',
  '#dbeada',
  '#b7d5b6',
  '#8fbd8f',
  '#68a36b',
  '#4a8a50',
  '#38763f',
  '#2f6837',
  '#26542c',
  '#1b3d20',
];
const fuji: MantineColorsTuple = [
  '#f5f2fa',
  '#e7e0f2',
  '#cfc1e4',
  '#b29dd3',
  '#967cc1',
  '#7d61ad',
  '#6b4f9b',
  '#5b4287',
  '#49356c',
  '#372851',
];
const sumi: MantineColorsTuple = [
  '#f6f5f2',
  '#eae8e3',
  '#d5d2cb',
  '#b7b3ab',
  '#918d86',
  '#6f6c67',
  '#55534f',
  '#3f3e3b',
  '#2a2a28',
  '#1a1b1c',
];
const dark: MantineColorsTuple = [
  '#dfe3e6',
  '#b9c0c6',
  '#98a1a9',
  '#6f7982',
  '#475159',
  '#37414a',
  '#29323a',
  '#1c242b',
  '#151b21',
  '#0e1318',
];

export const SANS =
  '"Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", Meiryo, system-ui, sans-serif';
export const MINCHO = '"Noto Serif JP", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", Georgia, serif';

const touch: Record<string, string> = { xs: '30px', sm: '36px', md: '44px', lg: '52px', xl: '60px' };

interface Sized {
  size?: string | number;
}

/**
 * 44 px is the ordinary height of whatever can be tapped; `sm` only for mouse-dense places, and grows back on touch screens.
 * Components are named, not imported: those that no screen uses at first stay out of the first load.
 */
export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 5 },
  colors: { ai, shu, yamabuki, matsu, fuji, sumi, dark },
  black: '#1f2328',
  white: '#ffffff',
  fontFamily: SANS,
  headings: { fontFamily: MINCHO, fontWeight: '600' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  autoContrast: true,
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: (_theme: unknown, { size }: Sized) => ({
        root: {
          '--button-height': touch[String(size ?? 'md')] ?? '44px',
          '--button-fz': size === 'lg' ? '17px' : size === 'sm' || size === 'xs' ? '14px' : '15px',
        },
      }),
    },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    CloseButton: { defaultProps: { size: 44 } },
    Input: {
      defaultProps: { size: 'md' },
      vars: (_theme: unknown, { size }: Sized) => ({
        wrapper: { '--input-height': touch[String(size ?? 'md')] ?? '44px', '--input-fz': '15px' },
      }),
    },
    InputWrapper: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { tt: 'none', radius: 'sm', fw: 600 } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.35 } } },
    Drawer: { defaultProps: { position: 'right', overlayProps: { backgroundOpacity: 0.25 } } },
  },
});
