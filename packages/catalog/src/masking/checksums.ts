/** 18 digits of a Chinese resident identity number: province, date of birth, and the check character of GB 11643 (ISO 7064 MOD 11-2). */
export function isIdNumber18(text: string): boolean {
  if (!/^[1-6]\d{16}[\dXx]$/.test(text) || !isDate(text.slice(6, 14))) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** The form without a check digit, until 1999: province and date of birth (19YYMMDD) are all there is to tell it by. */
export const isIdNumber15 = (text: string): boolean =>
  /^[1-6][1-9]\d{13}$/.test(text) && isDate(`19${text.slice(6, 12)}`);

function isDate(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const at = new Date(Date.UTC(year, month - 1, date));
  return year >= 1900 && year <= 2100 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}

/** ISO/IEC 7812: a card number's digits, doubled every second one from the right, sum to a multiple of ten. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** 13–19 digits that a card network issues (UnionPay, Visa, Mastercard, American Express, JCB …) with a right check digit. */
export const isBankCard = (digits: string): boolean =>
  /^(62\d{14,17}|4\d{12}(\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|(60|9[4-9]|8[18])\d{14,17})$/.test(
    digits,
  ) && isLuhn(digits);
