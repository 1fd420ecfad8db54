import { CheckOutlined, CloseOutlined, EditOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutKey } from './ShortcutKey';
import type { Pair } from './pair-types';

interface Props {
  pair: Pair;
  /** Where the pair stands in its list, from 1; 0: it has left it. */
  position: number;
  total: number;
  /** Why nothing can be decided now; null: it can. */
  whyNot: string | null;
  isSending: boolean;
  onApprove: () => void;
  onReject: () => void;
  onEdit: () => void;
  onReopen: () => void;
  onProve: () => void;
  onMove: (by: 1 | -1) => void;
  help: ReactNode;
}

/** What can be done with the open pair, each with its key. */
export function PairActions(props: Props) {
  const { pair, position, total, whyNot, isSending, onMove } = props;
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const decision = pair.review?.decision;
  const button = (
    name: 'approve' | 'reject' | 'edit' | 'reopen' | 'prove',
    key: string,
    act: () => void,
    more: { icon?: ReactNode; type?: 'primary'; danger?: boolean; disabled?: boolean } = {},
  ) => (
    <Button
      {...more}
      onClick={act}
      disabled={whyNot !== null || isSending || more.disabled}
      aria-keyshortcuts={key}
    >
      {t(`pairs.act.${name}`)} <ShortcutKey name={key} />
    </Button>
  );
  return (
    <div
      className="pair-pane-actions"
      role="toolbar"
      aria-label={t('pairs.act.title')}
      style={{ borderColor: token.colorBorderSecondary }}
    >
      {button('approve', 'a', props.onApprove, {
        icon: <CheckOutlined aria-hidden />,
        type: 'primary',
        disabled: decision === 'approved',
      })}
      {button('edit', 'e', props.onEdit, { icon: <EditOutlined aria-hidden /> })}
      {button('reject', 'r', props.onReject, {
        icon: <CloseOutlined aria-hidden />,
        danger: true,
        disabled: decision === 'rejected',
      })}
      {decision && button('reopen', 'u', props.onReopen)}
      {canBeProvedAgain(pair) && button('prove', 'v', props.onProve)}
      <span className="pair-pane-place" style={{ color: token.colorTextSecondary }}>
        {whyNot !== null && <span>{whyNot}</span>}
        <span aria-live="polite">{position > 0 && t('pairs.position', { position, total })}</span>
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('pairs.act.previous')}
          title={`${t('pairs.act.previous')} (k)`}
          aria-keyshortcuts="k"
          onClick={() => onMove(-1)}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('pairs.act.next')}
          title={`${t('pairs.act.next')} (j)`}
          aria-keyshortcuts="j"
          onClick={() => onMove(1)}
        />
        {props.help}
      </span>
    </div>
  );
}

/** What was never proved, or failed: the database may have been mended since. */
const canBeProvedAgain = ({ state, level }: Pair): boolean =>
  state === 'quarantined' || level === null || level === 'L0' || level === 'L1';
