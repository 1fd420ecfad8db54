import { createHash } from 'node:crypto';
import { hashedVector } from './hashed-embedding';

const cosine = (a: string, b: string) => {
  const [left, right] = [hashedVector(a), hashedVector(b)];
  return left.reduce((sum, value, at) => sum + value * right[at]!, 0);
};

describe('the built-in embedding', () => {
  it('is the same function on every machine: its version says so', () => {
    const bytes = ['每个城市有多少家门店？', 'orders by month', ''].flatMap((text) =>
      [...hashedVector(text)].map((value) => value.toFixed(6)),
    );
    expect(createHash('sha256').update(bytes.join()).digest('hex').slice(0, 16)).toBe('e6ab0ed4810ca4fe');
  });

  it('has length 1 and tells near texts from far ones', () => {
    expect(Math.hypot(...hashedVector('门店'))).toBeCloseTo(1, 7);
    expect(cosine('每个城市有多少家门店', '门店按城市的数量')).toBeGreaterThan(
      cosine('每个城市有多少家门店', '订单金额最高的顾客') + 0.2,
    );
    expect(cosine('ＯＲＤＥＲＳ', 'orders')).toBeCloseTo(1, 7);
  });
});
