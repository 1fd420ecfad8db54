import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from './pair-types';

const COLORS: Record<NonNullable<Pair['level']> | 'none', string> = {
  ...{ L5: 'purple', L4: 'green', L3: 'cyan', L2: 'blue', L1: 'orange', L0: 'red', none: 'default' },
};

/** How far a pair is proved, with what that means. */
export function LevelTag({ level }: { level: Pair['level'] }) {
  const { t } = useTranslation();
  const word = level ?? 'none';
  return (
    <Tooltip title={t(`pairs.levelMeans.${word}`)}>
      <Tag color={COLORS[word]} style={{ marginInlineEnd: 0 }}>
        {level ?? t('pairs.level.none')}
      </Tag>
    </Tooltip>
  );
}
