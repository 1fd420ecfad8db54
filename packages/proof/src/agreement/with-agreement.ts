import { said, type Message } from '@pairsmith/core';
import type { Proof } from '../verify-pair';
import type { Agreement, OtherAnswer } from './agree';

/**
 * A proof with what other answers say: agreed, it is at L4 where its result makes sense. A doubt stands beside it; in strict
 * mode it is an error.
 */
export function withAgreement(proof: Proof, agreement: Agreement, strict: boolean): Proof {
  const isAgreed = agreement.verdict === 'agreed' && proof.level === 'L3';
  const judged: Proof = { ...proof, agreement, level: isAgreed ? 'L4' : proof.level };
  if (!strict || agreement.verdict !== 'doubt' || judged.error) return judged;
  const error = {
    code: 'answers_differ' as const,
    message: said('proof.all_reasons', { reasons: agreementReasons(agreement) }),
  };
  return { ...judged, error, failedAt: 'L4' };
}

/** Why a pair is doubted, with the other answers; empty where it is not. */
export function agreementReasons(agreement: Agreement | undefined): Message[] {
  if (agreement?.verdict !== 'doubt') return [];
  const { compared, agreed, answers } = agreement;
  const seen = new Set<string>();
  const differing = answers.filter(({ verdict, sql }) => {
    const isNew = verdict === 'differs' && sql !== null && !seen.has(sql);
    if (isNew) seen.add(sql);
    return isNew;
  });
  return [said('agreement.doubt', { agreed, compared }), ...differing.map(describe)];
}

const describe = ({ sql, on = 'data', in: what = 'values', rows }: OtherAnswer): Message =>
  said('agreement.differs', {
    ...{ where: WHERE[on], what: WHAT[what], own: rows?.own ?? 0, other: rows?.other ?? 0, sql: sql ?? '' },
  });

const WHERE = { data: said('agreement.on_data'), synthetic: said('agreement.on_synthetic') };
const WHAT = {
  rows: said('agreement.in_rows'),
  columns: said('agreement.in_columns'),
  values: said('agreement.in_values'),
  order: said('agreement.in_order'),
};
