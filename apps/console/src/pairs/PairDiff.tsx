import TextDiff from '../shared/editor/TextDiff';
import { SQL_LANGUAGE } from './sql-language';

interface Props {
  before: string;
  after: string;
  labels: [before: string, after: string];
}

/** Two questions, or two statements, beside each other. */
export default function PairDiff(props: Props) {
  return <TextDiff {...props} language={SQL_LANGUAGE} />;
}
