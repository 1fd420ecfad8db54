import TextEditor from '../shared/editor/TextEditor';
import { SQL_LANGUAGE } from './sql-language';

interface Props {
  value: string;
  onChange: (value: string) => void;
  label: string;
}

export default function SqlEditor(props: Props) {
  return <TextEditor {...props} language={SQL_LANGUAGE} />;
}
