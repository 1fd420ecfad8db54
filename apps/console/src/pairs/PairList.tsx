import { useVirtualizer } from '@tanstack/react-virtual';
import { Empty, Spin, theme } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PairRow, ROW_HEIGHT } from './PairRow';
import type { Pair } from './pair-types';

interface Props {
  pairs: readonly Pair[];
  total: number;
  openId: string | null;
  isLoading: boolean;
  /** Decisions on their way to the service. */
  sending: ReadonlySet<string>;
  onOpen: (id: string) => void;
  /** The end of what is loaded comes into sight. */
  onMore: () => void;
}

const rowId = (index: number): string => `pair-row-${index}`;

/** The pairs of a list: only the rows in sight are in the page, however many there are. */
export function PairList({ pairs, total, openId, isLoading, sending, onOpen, onMore }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const index = pairs.findIndex(({ id }) => id === openId);
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;

  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index);
  }, [index, rows]);
  useEffect(() => {
    if (pairs.length < total && lastShown + 20 > pairs.length) onMore();
  }, [lastShown, pairs.length, total, onMore]);

  return (
    <div
      ref={scroller}
      className="pair-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('pairs.list')}
      aria-busy={isLoading}
      aria-activedescendant={shown.some((row) => row.index === index) ? rowId(index) : undefined}
      style={{ background: token.colorBgContainer, borderColor: token.colorBorderSecondary }}
    >
      {pairs.length === 0 ? (
        <div role="option" aria-selected={false} aria-disabled className="pair-list-empty">
          {isLoading ? (
            <Spin />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('pairs.none')} />
          )}
        </div>
      ) : (
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {shown.map((row) => {
            const pair = pairs[row.index];
            return (
              pair && (
                <PairRow
                  key={pair.id}
                  id={rowId(row.index)}
                  pair={pair}
                  position={row.index + 1}
                  total={total}
                  top={row.start}
                  isOpen={pair.id === openId}
                  isSending={sending.has(pair.id)}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}
