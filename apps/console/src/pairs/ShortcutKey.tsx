/** The key that does the same as the button it stands on. */
export const ShortcutKey = ({ name }: { name: string }) => (
  <kbd className="pair-key" aria-hidden>
    {name}
  </kbd>
);
