import type { DataOf } from '@pairsmith/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context';
import { queryKeys } from './query-keys';
import { keepDraftsOf } from './session-key';

type Me = DataOf<'getMe'>;
export type Role = Me['role'];

/** Each role may do what the ones before it may. */
const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

/** Who the service takes this session for. */
export function useMe() {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: async ({ signal }) => {
      const me = await api.getMe({}, { signal });
      // Before anything is shown that could restore a draft.
      keepDraftsOf(me.name);
      return me;
    },
    staleTime: 60_000,
  });
}

/** Whether this session may do what needs the role; false until that is known. */
export function useMay(role: Role): boolean {
  const { data } = useMe();
  return data !== undefined && ROLES.indexOf(data.role) >= ROLES.indexOf(role);
}
