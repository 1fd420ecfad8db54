import { Tag, type TagProps } from 'antd';
import { useIsDark } from '../app/theme';

export type TagColour = 'green' | 'cyan' | 'blue' | 'purple' | 'orange' | 'red' | 'grey';

/** Ant Design's own are too faint for WCAG AA (4.5 : 1): [text, background], light and dark. */
const COLOURS: Record<TagColour, Record<'light' | 'dark', [text: string, background: string]>> = {
  green: { light: ['#1f6b08', '#eaf7e3'], dark: ['#95de64', '#1c2e17'] },
  cyan: { light: ['#00605f', '#e0f6f4'], dark: ['#5cdbd3', '#142d2d'] },
  blue: { light: ['#1d39c4', '#eaeffd'], dark: ['#9db4ff', '#1a2340'] },
  purple: { light: ['#531dab', '#f3eafd'], dark: ['#c9a5f5', '#2a1d3d'] },
  orange: { light: ['#8f3f00', '#fdf0e0'], dark: ['#ffc069', '#352514'] },
  red: { light: ['#a8071a', '#fdeceb'], dark: ['#ff9c9c', '#3b1b1c'] },
  grey: { light: ['#474747', '#f0f0f0'], dark: ['#c9c9c9', '#2a2b30'] },
};

/** A word in a colour that says how good it is, to those who see colours. */
export function ColourTag({ colour, style, ...props }: Omit<TagProps, 'color'> & { colour: TagColour }) {
  const [color, background] = COLOURS[colour][useIsDark() ? 'dark' : 'light'];
  return <Tag {...props} style={{ margin: 0, borderColor: 'transparent', ...style, color, background }} />;
}
