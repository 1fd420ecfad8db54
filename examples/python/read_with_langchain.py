"""Asks the store through LangChain's PGVector (pip install langchain-postgres langchain-openai "psycopg[binary]").

    python read_with_langchain.py "$DATABASE_URL" highway_db "哪个服务区的停车位最多"

A question is embedded by the model that the rows were embedded with, so this needs a store that was loaded with
EMBEDDING_BASE_URL and EMBEDDING_MODEL; the built-in embedding is Pairsmith's own (ask its /training_data/search then).
"""

import json
import os
import re
import sys

import psycopg
from langchain_openai import OpenAIEmbeddings
from langchain_postgres import PGVector

# What each collection was embedded with; vectors of another model cannot be compared with these.
MODELS = """
select name, cmetadata ->> 'embedding_model' as model, cmetadata ->> 'embedding_dimension' as dimension
  from langchain_pg_collection
 order by name
"""


def store(url: str, collection: str) -> PGVector:
    return PGVector(
        embeddings=OpenAIEmbeddings(
            model=os.environ["EMBEDDING_MODEL"],
            base_url=os.environ["EMBEDDING_BASE_URL"],
            api_key=os.environ.get("EMBEDDING_API_KEY", "none"),
            check_embedding_ctx_length=False,
        ),
        collection_name=collection,
        # SQLAlchemy's name for psycopg 3, whichever of its two names PostgreSQL goes by.
        connection=re.sub(r"^postgres(ql)?://", "postgresql+psycopg://", url),
        use_jsonb=True,
        # The tables are there; an application that reads makes none.
        create_extension=False,
    )


def check_model(url: str) -> None:
    if "EMBEDDING_MODEL" not in os.environ or "EMBEDDING_BASE_URL" not in os.environ:
        sys.exit("Set EMBEDDING_MODEL and EMBEDDING_BASE_URL to what the store was loaded with.")
    with psycopg.connect(url) as connection:
        for name, model, _dimension in connection.execute(MODELS):
            if model != os.environ["EMBEDDING_MODEL"]:
                sys.exit(f"The collection {name} was embedded with {model}: set EMBEDDING_MODEL to it.")


def main(url: str, db_name: str, question: str) -> None:
    check_model(url)
    for document, distance in store(url, "sql").similarity_search_with_score(
        question, k=5, filter={"db_name": {"$eq": db_name}}
    ):
        pair = json.loads(document.page_content)
        print(f"{distance:.2f} {document.metadata['proof_level']} {pair['question']}\n     {pair['sql']}")
    for document in store(url, "ddl").similarity_search(question, k=3, filter={"db_name": {"$eq": db_name}}):
        print(f"\n{document.page_content}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("Give the store's DATABASE_URL, the name of a database that was loaded into it, and a question.")
    main(*sys.argv[1:])
