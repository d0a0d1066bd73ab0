import { isDecimalText } from '../../src/domain/decimal-text';

test.each([
  '0',
  '-0',
  '7',
  '-7',
  '60.30',
  '0.000001',
  '-0.5',
  '999999999999999',
  '123456789.123456',
  '0.100000',
  // Zeros before the first digit that counts do not count.
  '0.123456',
])('"%s" is a decimal', (text) => {
  expect(isDecimalText(text)).toBe(true);
});

test.each([
  '',
  ' ',
  '-',
  '.5',
  '5.',
  '+5',
  '05',
  '-05',
  '00',
  '1e3',
  '1E3',
  '1,5',
  '1 000',
  '1_000',
  '0x10',
  'NaN',
  'Infinity',
  '--1',
  '1.2.3',
  '1\n',
  ' 1',
  '1 ',
  '٣',
  '1.1234567',
  '1234567890123456',
  '1234567890.123456',
  '-1234567890123456',
])('"%s" is none', (text) => {
  expect(isDecimalText(text)).toBe(false);
});

test('whatever is a decimal survives a JSON number whole', () => {
  for (const text of ['999999999999999', '-123456789.123456', '0.000001', '60.30', '8007199254.74099']) {
    expect(isDecimalText(text)).toBe(true);
    const [whole, fraction = ''] = String(Number(text)).split('.');
    const [wholeText, fractionText = ''] = text.split('.');
    if (String(Number(text)).includes('e')) expect(Number(text).toFixed(6)).toBe(text);
    else expect([whole, fraction.padEnd(fractionText.length, '0')]).toEqual([wholeText, fractionText]);
  }
});
