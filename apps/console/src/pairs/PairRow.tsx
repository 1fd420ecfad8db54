import { Spin, theme } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelTag } from './LevelTag';
import { ReviewMark } from './ReviewMark';
import type { Pair } from './pair-types';

/** Pixels, of every row: where a row stands is known without drawing those before it. */
export const ROW_HEIGHT = 64;

interface Props {
  id: string;
  pair: Pair;
  /** From 1, and of how many: the rows around it need not be in the page. */
  position: number;
  total: number;
  top: number;
  isOpen: boolean;
  isSending: boolean;
  onOpen: (id: string) => void;
}

export const PairRow = memo(function PairRow(props: Props) {
  const { id, pair, position, total, top, isOpen, isSending, onOpen } = props;
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOpen}
      aria-posinset={position}
      aria-setsize={total}
      className="pair-row"
      onClick={() => onOpen(pair.id)}
      style={{
        ...{ height: ROW_HEIGHT, transform: `translateY(${top}px)` },
        borderColor: token.colorBorderSecondary,
        background: isOpen ? token.controlItemBgActive : undefined,
        boxShadow: isOpen ? `inset 3px 0 ${token.colorPrimary}` : undefined,
      }}
    >
      <span className="pair-row-mark">{isSending ? <Spin size="small" /> : <ReviewMark pair={pair} />}</span>
      <span className="pair-row-text">
        <span className="one-line" dir="auto" title={pair.question}>
          {pair.question}
        </span>
        <span className="pair-row-facts" style={{ color: token.colorTextSecondary }}>
          <LevelTag level={pair.level} />
          {pair.difficulty && (
            <span className="pair-row-fact">{t(`pairs.difficulty.${pair.difficulty}`)}</span>
          )}
          <span className="one-line mono" dir="ltr">
            {pair.sql}
          </span>
        </span>
      </span>
    </div>
  );
});
