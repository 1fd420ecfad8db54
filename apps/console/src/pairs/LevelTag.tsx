import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColourTag, type TagColour } from '../shared/ColourTag';
import type { Pair } from './pair-types';

const COLOURS: Record<NonNullable<Pair['level']> | 'none', TagColour> = {
  ...{ L5: 'purple', L4: 'green', L3: 'cyan', L2: 'blue', L1: 'orange', L0: 'red', none: 'grey' },
};

/** How far a pair is proved, with what that means. */
export function LevelTag({ level }: { level: Pair['level'] }) {
  const { t } = useTranslation();
  const word = level ?? 'none';
  return (
    <Tooltip title={t(`pairs.levelMeans.${word}`)}>
      <ColourTag colour={COLOURS[word]}>{level ?? t('pairs.level.none')}</ColourTag>
    </Tooltip>
  );
}
