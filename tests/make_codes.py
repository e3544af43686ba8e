#!/usr/bin/env python3
"""Writes the code lists made from other files: python3 tests/make_codes.py ../shared/data

Administrative units come from admin-units/*.csv and gazetteer/provinces.json of that folder, both made from the package
vietnamadminunits 1.0.4 of PyPI (MIT); the orientations of Bắc Ninh from programmes/bac-ninh/orientation.toml.

A number was given again in 2025 to another territory (24 was Bắc Giang and is Bắc Ninh), so units that ended have the
number with "-old" behind it, and the official number alone always means the unit of today.
"""

import csv
import json
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"

# Changes that the package does not have: number, name before, last day of it, name after.
RENAMED = {"75": ("Tỉnh Đồng Nai", "2026-04-29", "Thành phố Đồng Nai", "2026-04-30")}

LICENCE = """\
# Names and numbers come from the package vietnamadminunits 1.0.4:
#
# MIT License. Copyright (c) 2025 Tran Ngoc Minh Hieu
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
# Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def rows(folder, name):
    with open(folder / "admin-units" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def line(code, name, **keys):
    """One code; keys without a value are left out, `within` stands for `in`."""
    parts = [f'id = "{code}"', f'vi = "{name}"']
    if keys.get("within"):
        parts.insert(1, f'in = "{keys["within"]}"')
    parts += [f'{key} = "{keys[key]}"' for key in ("start", "to") if keys.get(key)]
    if keys.get("becomes"):
        parts.append("becomes = [" + ", ".join(f'"{it}"' for it in keys["becomes"]) + "]")
    return "  { " + ", ".join(parts).replace("start = ", "from = ") + " },"


def provinces(folder):
    now = rows(folder, "vn-provinces-2025.csv")
    with open(folder / "gazetteer/provinces.json", encoding="utf-8") as file:
        before = {row["name"]: row["code"] for row in json.load(file)["provinces_before_2025"]}
    lines = []
    for row in now:
        code, merged = row["province_code"], row["merged_from"].split("; ")
        start = FIRST_DAY if len(merged) > 1 else None
        if code in RENAMED:
            old, last, new, first = RENAMED[code]
            lines.append(line(code, new, start=first))
            lines.append(line(f"{code}-2025", old, start=start, to=last, becomes=[code]))
        else:
            lines.append(line(code, row["name_vi"], start=start))
    lines.append("  # Trước ngày 01/7/2025.")
    for row in now:
        code, merged = row["province_code"], row["merged_from"].split("; ")
        heir = f"{code}-2025" if code in RENAMED else code
        if len(merged) > 1:
            for name in sorted(merged, key=lambda name: before[name]):
                lines.append(line(f"{before[name]}-old", name, to=LAST_DAY, becomes=[heir]))
    return lines


def communes(folder):
    lines = ["  # Từ ngày 01/7/2025."]
    for row in rows(folder, "bac-ninh-communes-2025.csv"):
        lines.append(line(row["ward_code"], row["name_vi"], within=row["province_code"], start=FIRST_DAY))
    legacy = rows(folder, "bac-ninh-legacy-to-2025.csv")
    lines.append("  # Cấp huyện, đến ngày 30/6/2025.")
    districts = {(row["legacy_district_code"], row["legacy_district"], row["legacy_province_code"]) for row in legacy}
    for code, name, province in sorted(districts):
        lines.append(line(f"{code}-old", name, within=f"{province}-old", to=LAST_DAY))
    lines.append("  # Cấp xã, đến ngày 30/6/2025.")
    for row in sorted(legacy, key=lambda row: row["legacy_ward_code"]):
        heirs = [it["ward_code_2025"] for it in legacy if it["legacy_ward_code"] == row["legacy_ward_code"]]
        place = f'{row["legacy_district_code"]}-old'
        code = f'{row["legacy_ward_code"]}-old'
        lines.append(line(code, row["legacy_ward"], within=place, to=LAST_DAY, becomes=heirs))
    return list(dict.fromkeys(lines))


def orientations():
    with open(ROOT / "programmes/bac-ninh/orientation.toml", "rb") as file:
        points = tomllib.load(file)["orientation"]
    lines = []
    for point in points:
        within = f'in = "{point["parent"]}", ' if "parent" in point else ""
        names = f'vi = "{point["name"]["vi"]}", en = "{point["name"]["en"]}"'
        lines.append(f'  {{ id = "{point["id"]}", {within}{names} }},')
    return lines


def write(path, head, lines):
    schema = "../" * (len(path.parts) - 1) + "docs/schema/codes.schema.json"
    text = f"#:schema {schema}\n{head}codes = [\n" + "\n".join(lines) + "\n]\n"
    (ROOT / path).write_text(text, encoding="utf-8")
    print(path, len(lines))


def main():
    folder = Path(sys.argv[1])
    head = """\
# Tỉnh, thành phố trực thuộc trung ương: 34 đơn vị từ ngày 01/7/2025 và các đơn vị trước đó. Mã của đơn vị đã chấm dứt có
# thêm "-old", vì mã số được dùng lại cho đơn vị khác. Xã, phường do từng chương trình bổ sung.
# Provinces and centrally run cities: 34 since 1 July 2025, and those before. A unit that ended has "-old" behind its
# number, as numbers were given again. Communes are added by each programme. Written by tests/make_codes.py.
#
""" + LICENCE + """
id = "admin-units"
title = { vi = "Đơn vị hành chính", en = "Administrative units" }
source.vi = "Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg; Nghị quyết 30/2026/QH16 (Đồng Nai)"
source.en = "Resolution 202/2025/QH15; Decision 19/2025/QĐ-TTg; Resolution 30/2026/QH16 (Đồng Nai)"
licence = "MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu (vietnamadminunits 1.0.4)"
"""
    write(Path("library/codes/admin-units.toml"), head, provinces(folder))
    head = """\
# Xã, phường của tỉnh Bắc Ninh từ ngày 01/7/2025 (99 đơn vị), và đơn vị cấp huyện, cấp xã của hai tỉnh Bắc Ninh, Bắc Giang
# trước đó. Mã của đơn vị đã chấm dứt có thêm "-old".
# Communes of Bắc Ninh since 1 July 2025 (99), and the districts and communes of the former Bắc Ninh and Bắc Giang. A unit
# that ended has "-old" behind its number. Written by tests/make_codes.py.
#
""" + LICENCE + """
id = "admin-units"
extends = "admin-units"
source.vi = "Nghị quyết 1658/NQ-UBTVQH15 ngày 16/6/2025; Quyết định 19/2025/QĐ-TTg"
source.en = "Resolution 1658/NQ-UBTVQH15 of 16 June 2025; Decision 19/2025/QĐ-TTg"
licence = "MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu (vietnamadminunits 1.0.4)"
"""
    write(Path("programmes/bac-ninh/codes/admin-units.toml"), head, communes(folder))
    head = """\
# Định hướng ở phần III của quyết định, để gắn cho nhiệm vụ. Viết lại bằng tests/make_codes.py khi orientation.toml đổi.
# The orientations of part III of the decision, to tag projects with. Written by tests/make_codes.py.

id = "orientations"
title = { vi = "Định hướng của Chương trình", en = "Orientations of the Programme" }
source = { vi = "Quyết định 123/QĐ-UBND ngày 05/4/2023, phần III", en = "Decision 123/QĐ-UBND of 5 April 2023, part III" }
"""
    write(Path("programmes/bac-ninh/codes/orientations.toml"), head, orientations())


if __name__ == "__main__":
    main()
