import { Spin } from 'antd';
import { createBrowserRouter, Navigate } from 'react-router';
import { Layout } from './Layout';
import { RouteError } from './RouteError';

/** Every page, each in a script of its own that is fetched when it is opened. */
export const createRoutes = () =>
  createBrowserRouter([
    {
      element: <Layout />,
      errorElement: <RouteError />,
      hydrateFallbackElement: <Spin size="large" style={{ display: 'block', paddingTop: '30vh' }} />,
      children: [
        {
          errorElement: <RouteError />,
          children: [
            { index: true, element: <Navigate to="/tasks" replace /> },
            {
              path: 'tasks',
              lazy: async () => ({ Component: (await import('../tasks/TasksPage')).TasksPage }),
            },
            {
              path: 'tasks/new',
              lazy: async () => ({
                Component: (await import('../tasks/create/CreateTaskPage')).CreateTaskPage,
              }),
            },
            {
              path: 'tasks/:taskId',
              lazy: async () => ({ Component: (await import('../task/TaskLayout')).TaskLayout }),
              children: [
                {
                  index: true,
                  lazy: async () => ({ Component: (await import('../task/TaskPage')).TaskPage }),
                },
                {
                  path: 'pairs',
                  lazy: async () => ({ Component: (await import('../pairs/PairsPage')).PairsPage }),
                },
                {
                  path: 'files',
                  lazy: async () => ({ Component: (await import('../files/FilesPage')).FilesPage }),
                },
              ],
            },
            { path: '*', lazy: async () => ({ Component: (await import('./NotFound')).NotFound }) },
          ],
        },
      ],
    },
  ]);
