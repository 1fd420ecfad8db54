"""Reads training data from the store with psycopg 3 (pip install "psycopg[binary]").

    python read_with_psycopg.py "$DATABASE_URL" highway_db

A test runs every statement below on a loaded store.
"""

import json
import sys

import psycopg
from psycopg.rows import dict_row

# How many rows each collection has.
COUNTS = """
select c.name, count(e.id) as rows
  from langchain_pg_collection c
  left join langchain_pg_embedding e on e.collection_id = c.uuid
 group by c.name
 order by c.name
"""

# The pairs of a database that are proved at least so far; `document` is JSON of exactly a question and its SQL.
PAIRS = """
select e.id, e.document, e.cmetadata ->> 'proof_level' as proof_level
  from langchain_pg_embedding e
  join langchain_pg_collection c on c.uuid = e.collection_id
 where c.name = 'sql'
   and e.cmetadata @> jsonb_build_object('db_name', %(db_name)s::text)
   and e.cmetadata ->> 'proof_level' >= %(proof_level)s
 order by e.id
"""

# What is asked alike of the same database: the nearest by the angle between the questions' vectors.
ALIKE = """
select e.document, e.embedding <=> asked.embedding as distance
  from langchain_pg_embedding asked
  join langchain_pg_embedding e on e.collection_id = asked.collection_id and e.id <> asked.id
   and e.cmetadata -> 'db_name' = asked.cmetadata -> 'db_name'
 where asked.id = %(id)s
 order by distance, e.id
 limit 3
"""

# The tables that may be joined with one, to put them before a model together.
TABLES = """
select e.document as ddl, e.cmetadata -> 'joined_with' as joined_with
  from langchain_pg_embedding e
  join langchain_pg_collection c on c.uuid = e.collection_id
 where c.name = 'ddl'
   and e.cmetadata @> jsonb_build_object('db_name', %(db_name)s::text)
 order by e.cmetadata ->> 'table'
"""


def main(url: str, db_name: str) -> None:
    with psycopg.connect(url, row_factory=dict_row) as connection:
        for row in connection.execute(COUNTS):
            print(f"{row['rows']:6} {row['name']}")
        tables = connection.execute(TABLES, {"db_name": db_name}).fetchall()
        if not tables:
            sys.exit(f"The store has no tables of the database {db_name}.")
        pairs = connection.execute(PAIRS, {"db_name": db_name, "proof_level": "L3"}).fetchall()
        for row in pairs[:3]:
            pair = json.loads(row["document"])
            print(f"\n{row['proof_level']} {pair['question']}\n   {pair['sql']}")
            for near in connection.execute(ALIKE, {"id": row["id"]}):
                print(f"   {near['distance']:.2f} {json.loads(near['document'])['question']}")
        # Null of a table that somebody uploaded.
        joined = tables[0]["joined_with"] or []
        print(f"\n{len(tables)} tables; the first joins {', '.join(joined) or 'nothing'}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Give the store's DATABASE_URL and the name of a database that was loaded into it.")
    main(*sys.argv[1:])
