/*
 * What a status costs at the least: Express as it comes, and one select of the task's row as JSON. Run as a process of its
 * own, with DATABASE_URL and PORT.
 */
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = express();

app.get('/tasks/:id', async (request, response) => {
  const { rows } = await pool.query('select * from pairsmith.tasks where task_id = $1', [request.params.id]);
  response.json({ success: true, data: rows[0] as unknown });
});

app.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
