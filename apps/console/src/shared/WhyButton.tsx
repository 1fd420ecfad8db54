import { Button, Tooltip, type ButtonProps } from 'antd';

interface Props extends ButtonProps {
  /** Why it is off; null: it is not. */
  why: string | null;
}

/**
 * A button that is off says why, to whoever points at it or comes to it by keyboard: it stays in the order of tabs, as
 * `aria-disabled`, because what is `disabled` is neither pointed at nor reached.
 */
export function WhyButton({ why, onClick, style, ...props }: Props) {
  if (why === null) return <Button {...props} {...(onClick && { onClick })} {...(style && { style })} />;
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <Button
        {...props}
        type="default"
        htmlType="button"
        danger={false}
        aria-disabled
        aria-description={why}
        className="is-off"
        {...(style && { style })}
      />
    </Tooltip>
  );
}
