import { said } from '@pairsmith/core';
import type { Table } from '@pairsmith/catalog';
import { readEnds, type End } from './name-parts';
import { namedReference } from './name-rules';

/** `table.column` and what may be known of them. */
function end(
  text: string,
  {
    key = [],
    title = '',
    tableTitle = '',
    type = 'integer',
  }: { key?: string[]; title?: string; tableTitle?: string; type?: string } = {},
) {
  const [name = '', column = ''] = text.split('.');
  const columns = [{ name: column, title, type_class: type }];
  return readEnds({
    schema: 'public',
    name,
    title: tableTitle,
    primary_key: key,
    columns,
  } as unknown as Table)[0]!;
}

const rank = (from: string, to: string, key?: string[]) =>
  namedReference(end(from), end(to, { key }))?.rank ?? 0;

it.each([
  ['loan.book_id', 'books.id'],
  ['loan.book_id', 't_book.book_id'],
  ['loan.fk_book', 'tbl_book.pk_book'],
  ['loan.bookCode', 'BookInfo.Code'],
  ['loan.bookno', 'book.no'],
  ['jy.tsbh', 'tsxx.tsbh'],
  ['jieyue.tushu_bianhao', 'tushu.bianhao'],
  ['借阅.图书编号', '图书信息表.编号'],
  ['借阅.读者证号', '读者.证号'],
])('%s calls a row of %s', (from, to) => {
  expect(rank(from, to)).toBe(4);
});

it.each([
  ['loan.returned_book_id', 'book.id', 3],
  ['借阅.归还图书编号', '图书.编号', 3],
  ['loan.shelf_id', 'main_shelf.id', 3],
])('%s calls a row of %s in a role', (from, to, wanted) => {
  expect(rank(from, to)).toBe(wanted);
});

it('takes a bare name for a reference only where the target is the key, and never a plural', () => {
  expect(rank('loan.reader', 'reader.id')).toBe(4);
  expect(rank('loan.reader', 'reader.age')).toBe(0);
  expect(rank('loan.readers', 'readers.id')).toBe(0);
  expect(rank('t_jyxx.zt', 't_ztxx.bh')).toBe(0);
});

it('reads a word shortened by its vowels or its end, and takes the nearer of two', () => {
  expect(rank('loan.rdr_id', 'reader.id')).toBeGreaterThan(0);
  expect(rank('loan.lib_id', 'library.id')).toBeGreaterThan(0);
  expect(rank('loan.rdr_id', 'reader.id')).toBeGreaterThan(rank('loan.rdr_id', 'reader_archive.id'));
  expect(rank('loan.rdr_id', 'radio.id')).toBe(0);
});

it('does not lead an id to a code, nor a count to another count of its name', () => {
  expect(rank('loan.book_id', 'book.code')).toBe(0);
  expect(rank('loan.seq_no', 'shelf.seq_no')).toBe(0);
  expect(rank('loan.seq_no', 'shelf.seq_no', ['id'])).toBe(0);
});

it('leads the key of a table nowhere', () => {
  expect(rank('book.id', 'book_copy.id')).toBe(0);
  expect(rank('book.book_id', 'book_copy.book_copy_id')).toBe(0);
});

it('hears what a comment says', () => {
  const from = end('loan.who', { title: '借书读者编号' });
  const target = (column: string) => namedReference(from, end(`t1.${column}`, { tableTitle: '读者信息表' }));
  expect(target('id')?.reason).toEqual(said('infer.in_comment'));
  // Rows may be numbered as well; the key is meant.
  expect(target('id')!.rank).toBeGreaterThan(target('c2')!.rank);
});

it('says so where two keys of one name, or a key and a longer word, could refer either way', () => {
  const text = { type: 'varchar(20)' };
  const isOneWay = (from: string, to: string) => namedReference(end(from, text), end(to, text))?.isOneWay;
  expect(isOneWay('loan.book_id', 'book.id')).toBe(true);
  expect(isOneWay('staff.reader_no', 'archive.reader_no')).toBe(false);
  expect(isOneWay('reader.rdr_no', 'readership.rdrs_no')).toBe(false);
});

it('knows a parent in its own table', () => {
  const { table } = end('book.id');
  const column = (name: string): End => ({ ...end(`book.${name}`), table });
  for (const name of ['parent_id', 'pid', 'fk_parent', '上级编号', 'prnt_id'])
    expect(namedReference(column(name), column(name === '上级编号' ? '编号' : 'id'))?.reason).toEqual(
      said('infer.parent'),
    );
  expect(namedReference(column('shelf_id'), column('id'))).toBeNull();
});

it('a patient is no parent', () => {
  const { table } = end('admission.id');
  const patient = { ...end('admission.patid'), table };
  expect(namedReference(patient, { ...end('admission.id'), table })).toBeNull();
});

it('leads a status to statuses and to those of its own table, and not to those of another', () => {
  expect(rank('voyage.status_id', 'status.id')).toBeGreaterThan(0);
  expect(rank('voyage.status_id', 'voyage_status.id')).toBeGreaterThan(0);
  expect(rank('voyage.status_id', 'berth_status.id')).toBe(0);
  expect(rank('voyage.berth_id', 'main_berth.id')).toBeGreaterThan(0);
});

it('of all that have a key of one name, lines belong to what they are called after', () => {
  const lines = (from: string) => rank(from, 'voyage.finterid', ['finterid']);
  expect(lines('voyageentry.finterid')).toBeGreaterThan(lines('cargo.finterid'));
  expect(lines('voyage_entry.finterid')).toBeGreaterThan(lines('cargo.finterid'));
});

it('hears what a comment calls a column whose name says that it is a key', () => {
  const pier = end('t1.fitemid', { tableTitle: '泊位表', key: ['fitemid'] });
  expect(namedReference(end('call.fbwid', { title: '泊位' }), pier)?.reason).toEqual(
    said('infer.in_comment'),
  );
  expect(namedReference(end('call.fbwnote', { title: '泊位' }), pier)).toBeNull();
});

it('takes lines for those of the table after which a comment calls them, of several with one name for their key', () => {
  const lines = (tableTitle: string) =>
    namedReference(
      end('t2.doc_no', { tableTitle: '借阅单分录' }),
      end('t1.doc_no', { tableTitle, key: ['doc_no'] }),
    )!.rank;
  expect(lines('借阅单')).toBeGreaterThan(lines('罚款单'));
});

it('the key of who works in the application leads to none of its customers', () => {
  const asKey = (from: string) =>
    namedReference(end(from, { key: ['user_id'] }), end('user.user_id', { key: ['user_id'] }));
  expect(asKey('sys_user.user_id')).toBeNull();
  expect(asKey('driver_user.user_id')).not.toBeNull();
  expect(rank('loan.user_id', 'sys_user.user_id', ['user_id'])).toBeGreaterThan(0);
});
