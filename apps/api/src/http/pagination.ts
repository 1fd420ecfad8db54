import type { Pagination } from '@pairsmith/core';

export function pagination(
  { page, page_size }: { page: number; page_size: number },
  total: number,
): Pagination {
  const total_pages = Math.ceil(total / page_size);
  return { page, page_size, total, total_pages, has_next: page < total_pages, has_prev: page > 1 };
}
