"""How programs written for the system before this one call it from Python: one session whose headers say JSON, also
where it only reads. The standard library stands in for `requests`.

python3 client.py <base URL> <table>...   prints what it got as one line of JSON.
"""

import json
import sys
import time
import urllib.parse
import urllib.request


class PipelineClient:
    def __init__(self, base_url):
        self.tasks = f"{base_url}/api/v0/data_pipeline/tasks"

    def call(self, method, path, params=None):
        request = urllib.request.Request(
            self.tasks + path,
            method=method,
            data=None if params is None else json.dumps(params).encode(),
            headers={"Content-Type": "application/json"},
        )
        # Any answer that is no success raises here.
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def post(self, path, **params):
        return json.loads(self.call("POST", path, params))

    def get(self, path):
        return json.loads(self.call("GET", path))

    def wait_for(self, task_id, pause):
        while True:
            data = self.get(f"/{task_id}")["data"]
            if data["status"] == "completed":
                return data
            if data["status"] == "failed":
                raise RuntimeError(data.get("error_message", "unknown"))
            time.sleep(pause)


def main(base_url, tables):
    client = PipelineClient(base_url)
    created = client.post(
        "",
        table_list_file="tables.txt",
        business_context="门店管理系统",
        db_name="shop_db",
        task_name="门店数据处理",
        backup_vector_tables=False,
        truncate_vector_tables=False,
    )
    task_id = created["data"]["task_id"]
    client.post(f"/{task_id}/table-list", tables=",".join(tables))
    client.post(f"/{task_id}/execute", execution_mode="complete")
    task = client.wait_for(task_id, 0.2)
    files = client.get(f"/{task_id}/files")["data"]["files"]
    query = urllib.parse.urlencode({"limit": 50, "level": "INFO"})
    logs = client.get(f"/{task_id}/logs?{query}")["data"]["logs"]

    primary = [file["file_name"] for file in files if file.get("is_primary")]
    content = client.call("GET", f"/{task_id}/files/{urllib.parse.quote(primary[0])}")
    print(
        json.dumps(
            {
                "status": task["status"],
                "warnings": created["data"]["warnings"],
                "primary": primary,
                "pairs": len(json.loads(content)),
                "sizes": [[file["file_size_formatted"], file["file_size_human"]] for file in files],
                "logLines": len(logs),
            }
        )
    )


main(sys.argv[1], sys.argv[2:])
