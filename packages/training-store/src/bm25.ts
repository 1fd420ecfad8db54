/** BM25's usual constants (Robertson and Zaragoza 2009). */
export const K1 = 1.2;
export const B = 0.75;
