#!/usr/bin/env python3
"""Writes the decision of the invented province Sông Ngân: python3 tests/make_demo.py OUT.docx (needs python-docx).

The file in programmes/demo/ was made with this and then opened and saved once by LibreOffice:
    soffice --headless --convert-to docx:"MS Word 2007 XML" --outdir programmes/demo OUT/decision.docx
so that what the importer reads was written by programs that are not ours.
"""

import sys

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "Times New Roman"
NOTICE = "Tài liệu minh họa của phần mềm Đông Hồ: tỉnh Sông Ngân, các cơ quan và số liệu trong tài liệu là hư cấu."

TITLE = (
    "Chương trình phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số "
    "tỉnh Sông Ngân giai đoạn 2026 - 2030, tầm nhìn đến năm 2035"
)

BASES = [
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15 ngày 27 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, "
    "công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;",
    "Căn cứ Quyết định số 569/QĐ-TTg ngày 11 tháng 5 năm 2022 của Thủ tướng Chính phủ ban hành Chiến lược phát triển "
    "khoa học, công nghệ và đổi mới sáng tạo đến năm 2030;",
    "Căn cứ Nghị quyết số 06-NQ/TU ngày 30 tháng 10 năm 2025 của Ban Chấp hành Đảng bộ tỉnh Sông Ngân về khoa học, "
    "công nghệ, đổi mới sáng tạo và chuyển đổi số; Nghị quyết số 44/NQ-HĐND ngày 05 tháng 12 năm 2025 của Hội đồng "
    "nhân dân tỉnh Sông Ngân về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030;",
    "Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 218/TTr-SKHCN ngày 12 tháng 12 năm 2025.",
]

ARTICLES = [
    ("Điều 1.", f" Ban hành kèm theo Quyết định này {TITLE}."),
    ("Điều 2.", " Quyết định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026."),
    ("Điều 3.", " Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, theo dõi, đôn "
     "đốc việc thực hiện; tổng hợp khó khăn, vướng mắc, báo cáo Ủy ban nhân dân tỉnh."),
    ("Điều 4.", " Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Trưởng Ban Quản lý các khu công nghiệp tỉnh, "
     "Chủ tịch Ủy ban nhân dân các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết "
     "định này./."),
]

RECIPIENTS = [
    "- Như Điều 4;",
    "- Bộ Khoa học và Công nghệ (để b/c);",
    "- Thường trực Tỉnh ủy, HĐND tỉnh (để b/c);",
    "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
    "- Ủy ban MTTQ Việt Nam tỉnh;",
    "- Cổng thông tin điện tử tỉnh;",
    "- Lưu: VT, KGVX.",
]

# Each entry is a style and a text: see `Writer.body`.
BODY = [
    ("part", "PHẦN I", "QUAN ĐIỂM VÀ MỤC TIÊU"),
    ("section", "Mục 1", "QUAN ĐIỂM"),
    ("text", "1. Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số là đột phá quan trọng hàng đầu để "
     "tỉnh chuyển từ tăng trưởng dựa vào đất đai, lao động sang tăng trưởng dựa vào năng suất, tri thức và dữ liệu."),
    ("text", "2. Người dân và doanh nghiệp là trung tâm, là chủ thể và là nguồn lực chính; Nhà nước dẫn dắt, tạo môi "
     "trường, đặt hàng và mua sản phẩm mới."),
    ("text", "3. Kế thừa kết quả của giai đoạn trước. Trong 5 năm 2021 - 2025, tỉnh đã triển khai 74 nhiệm vụ khoa học "
     "và công nghệ, trong đó 52 nhiệm vụ được ứng dụng; chi cho khoa học và công nghệ tăng từ 96 tỷ đồng lên 171 tỷ "
     "đồng; 18 doanh nghiệp được cấp giấy chứng nhận doanh nghiệp khoa học và công nghệ."),
    ("text", "4. Mỗi nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ sản phẩm, rõ thẩm quyền; kết quả được đo bằng số "
     "liệu công khai."),
    ("section", "Mục 2", "MỤC TIÊU"),
    ("head", "1. Mục tiêu tổng quát"),
    ("text", "Đến năm 2030, khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số là động lực chính của tăng trưởng; "
     "Sông Ngân trở thành trung tâm ứng dụng công nghệ trong nông nghiệp sinh thái và cơ khí chính xác của vùng."),
    ("head", "2. Mục tiêu cụ thể"),
    ("text", "a) Các chỉ tiêu chủ yếu và lộ trình thực hiện như sau:"),
    ("targets",),
    ("text", "b) Hoàn thành xây dựng Trung tâm Đổi mới sáng tạo tỉnh Sông Ngân trước ngày 30 tháng 6 năm 2027; đến năm "
     "2030 trung tâm ươm tạo ít nhất 60 dự án khởi nghiệp sáng tạo."),
    ("text", "c) Từ năm 2026, 100% nhiệm vụ khoa học và công nghệ sử dụng ngân sách nhà nước công khai kết quả trên nền "
     "tảng số của tỉnh."),
    ("text", "d) Duy trì tỷ lệ chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tối thiểu 3% tổng chi ngân "
     "sách tỉnh hằng năm."),
    ("text", "đ) Chỉ số đổi mới sáng tạo cấp địa phương (PII) của tỉnh thuộc nhóm 10 địa phương dẫn đầu cả nước vào năm "
     "2030; chỉ số chuyển đổi số (DTI) thuộc nhóm 12 địa phương dẫn đầu."),
    ("text", "e) Giảm thời gian giải quyết hồ sơ đề xuất nhiệm vụ khoa học và công nghệ từ 75 ngày năm 2025 xuống không "
     "quá 40 ngày năm 2028."),
    ("head", "3. Tầm nhìn đến năm 2035"),
    ("text", "Hình thành hệ sinh thái đổi mới sáng tạo hoàn chỉnh, liên kết chặt chẽ với các tỉnh trong vùng; phấn đấu "
     "đóng góp của năng suất các nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế đạt trên 58%."),
    ("part", "PHẦN II", "ĐỊNH HƯỚNG ƯU TIÊN"),
    ("section", "Mục 1", "CÔNG NGHỆ ƯU TIÊN"),
    ("text", "1. Công nghệ số: trí tuệ nhân tạo, dữ liệu lớn, Internet vạn vật phục vụ canh tác, tưới tiêu và giao thông "
     "đường thủy."),
    ("text", "2. Công nghệ sinh học: giống cây trồng chịu mặn, vi sinh xử lý ao nuôi, bảo quản sau thu hoạch."),
    ("text", "3. Công nghệ chế tạo: cơ khí chính xác, khuôn mẫu, thiết bị chế biến nông sản cỡ nhỏ."),
    ("section", "Mục 2", "LĨNH VỰC ỨNG DỤNG"),
    ("head", "1. Nông nghiệp và môi trường"),
    ("text", "- Giám sát chất lượng nước, cảnh báo xâm nhập mặn theo thời gian thực."),
    ("text", "- Truy xuất nguồn gốc và đo phát thải của chuỗi lúa gạo, cây ăn trái, thủy sản."),
    ("head", "2. Công nghiệp và dịch vụ"),
    ("text", "- Sản xuất thông minh trong các doanh nghiệp cơ khí, chế biến."),
    ("text", "- Du lịch sông nước gắn với bản đồ số và di sản số."),
    ("head", "3. Y tế, giáo dục"),
    ("text", "- Hồ sơ sức khỏe điện tử liên thông; khám, chữa bệnh từ xa cho các xã cù lao."),
    ("text", "- Giáo dục STEM, kỹ năng số và trí tuệ nhân tạo trong trường phổ thông."),
    ("part", "PHẦN III", "NHIỆM VỤ, GIẢI PHÁP"),
    ("section", "Mục 1", "THỂ CHẾ VÀ QUẢN LÝ"),
    ("head", "1. Hoàn thiện cơ chế, chính sách"),
    ("text", "a) Ban hành chính sách hỗ trợ doanh nghiệp đổi mới công nghệ, thử nghiệm sản phẩm mới; chấp nhận rủi ro, "
     "độ trễ trong nghiên cứu theo quy định của pháp luật."),
    ("text", "b) Áp dụng khoán chi đến sản phẩm cuối cùng; rút gọn hồ sơ, thủ tục xét chọn nhiệm vụ."),
    ("head", "2. Đo lường, đánh giá"),
    ("text", "a) Công bố bộ chỉ tiêu của Chương trình trên Cổng dữ liệu mở; số liệu cập nhật hằng quý."),
    ("text", "b) Đánh giá định kỳ tổ chức khoa học và công nghệ công lập theo kết quả đầu ra."),
    ("section", "Mục 2", "HẠ TẦNG VÀ DỮ LIỆU"),
    ("text", "1. Xây dựng Trung tâm Đổi mới sáng tạo, khu ươm tạo và các phòng thí nghiệm dùng chung."),
    ("text", "2. Hoàn thiện cơ sở dữ liệu về nhiệm vụ, tổ chức, chuyên gia, thiết bị nghiên cứu; kết nối với cơ sở dữ "
     "liệu quốc gia về khoa học, công nghệ và đổi mới sáng tạo."),
    ("section", "Mục 3", "DOANH NGHIỆP VÀ THỊ TRƯỜNG CÔNG NGHỆ"),
    ("text", "1. Hỗ trợ hình thành doanh nghiệp khoa học và công nghệ; phấn đấu đến năm 2030 toàn tỉnh có tối thiểu 45 "
     "doanh nghiệp khoa học và công nghệ."),
    ("text", "2. Phát triển tổ chức trung gian, sàn giao dịch công nghệ; tổ chức kết nối cung - cầu công nghệ."),
    ("text", "3. Hướng dẫn doanh nghiệp trích lập và sử dụng quỹ phát triển khoa học và công nghệ."),
    ("section", "Mục 4", "NGUỒN NHÂN LỰC VÀ HỢP TÁC"),
    ("text", "1. Đào tạo kỹ năng số cho cán bộ, công chức và người dân; thu hút chuyên gia làm việc theo nhiệm vụ."),
    ("text", "2. Hợp tác với các viện nghiên cứu, trường đại học trong vùng và quốc tế; mở rộng chương trình thực tập "
     "công nghệ cho sinh viên."),
    ("part", "PHẦN IV", "KINH PHÍ THỰC HIỆN"),
    ("text", "Tổng kinh phí dự kiến 1.480 tỷ đồng. Phân theo nguồn như sau:"),
    ("budget",),
    ("text", "Việc bố trí kinh phí thực hiện theo quy định của pháp luật về ngân sách nhà nước và khả năng cân đối hằng năm."),
    ("part", "PHẦN V", "TỔ CHỨC THỰC HIỆN"),
    ("head", "1. Sở Khoa học và Công nghệ"),
    ("text", "a) Là cơ quan thường trực của Chương trình; chủ trì, phối hợp với các cơ quan, đơn vị hướng dẫn, theo dõi, "
     "đôn đốc việc thực hiện."),
    ("text", "b) Xây dựng kế hoạch hằng năm trình Ủy ban nhân dân tỉnh trước ngày 15 tháng 11 của năm trước."),
    ("text", "c) Tổng hợp, báo cáo kết quả thực hiện trước ngày 20 tháng 12 hằng năm; tham mưu sơ kết giữa kỳ năm 2028, "
     "tổng kết năm 2030."),
    ("head", "2. Sở Tài chính"),
    ("text", "a) Chủ trì, phối hợp với Sở Khoa học và Công nghệ cân đối, bố trí vốn đầu tư công và kinh phí chi thường "
     "xuyên thực hiện Chương trình."),
    ("text", "b) Hướng dẫn cơ chế tài chính, khoán chi; kiểm tra việc quản lý, sử dụng kinh phí."),
    ("head", "3. Sở Nông nghiệp và Môi trường"),
    ("text", "Chủ trì các nhiệm vụ ứng dụng công nghệ trong nông nghiệp, giám sát nước và đo phát thải; phối hợp với Sở "
     "Khoa học và Công nghệ nhân rộng mô hình."),
    ("head", "4. Sở Công Thương"),
    ("text", "a) Chủ trì hỗ trợ doanh nghiệp cơ khí, chế biến đổi mới công nghệ, sản xuất thông minh."),
    ("text", "b) Phối hợp với Sở Khoa học và Công nghệ tổ chức kết nối cung - cầu công nghệ."),
    ("head", "5. Sở Giáo dục và Đào tạo"),
    ("text", "Triển khai giáo dục STEM, kỹ năng số và trí tuệ nhân tạo trong trường phổ thông, cơ sở giáo dục nghề nghiệp."),
    ("head", "6. Sở Y tế"),
    ("text", "Chủ trì triển khai hồ sơ sức khỏe điện tử, khám bệnh, chữa bệnh từ xa."),
    ("head", "7. Sở Nội vụ"),
    ("text", "Tham mưu chính sách thu hút, đãi ngộ chuyên gia; phối hợp với Sở Khoa học và Công nghệ đào tạo kỹ năng số "
     "cho cán bộ, công chức, viên chức."),
    ("head", "8. Sở Văn hóa, Thể thao và Du lịch"),
    ("text", "Chủ trì số hóa di sản, xây dựng bản đồ số du lịch; chỉ đạo công tác tuyên truyền."),
    ("head", "9. Ban Quản lý các khu công nghiệp tỉnh"),
    ("text", "Thu hút dự án đầu tư có chuyển giao công nghệ; định kỳ 6 tháng báo cáo tình hình về Sở Khoa học và Công nghệ."),
    ("head", "10. Trường Đại học Sông Ngân"),
    ("text", "Chủ trì xây dựng nhóm nghiên cứu mạnh; phối hợp vận hành các phòng thí nghiệm dùng chung."),
    ("head", "11. Ủy ban nhân dân các xã, phường"),
    ("text", "a) Đưa nhiệm vụ của Chương trình vào kế hoạch hằng năm; bố trí cán bộ phụ trách."),
    ("text", "b) Báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 10 tháng 12 hằng năm."),
    ("head", "12. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội"),
    ("text", "Tuyên truyền, vận động đoàn viên, hội viên tham gia thực hiện và giám sát Chương trình./."),
]

TARGET_HEADER = ["TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2025", "2026", "2028", "2030", "Cơ quan theo dõi"]
TARGETS = [
    ["A", "Đóng góp vào tăng trưởng"],
    ["1", "Đóng góp của năng suất các nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế", "%", "44,5", "46", "50", "≥ 55", "Thống kê tỉnh"],
    ["2", "Tốc độ tăng năng suất lao động", "%/năm", "5,8", "6,5", "7,5", "8,5", "Thống kê tỉnh"],
    ["3", "Tỷ trọng kinh tế số trong GRDP", "%", "13,2", "16", "23", "30", "Sở Khoa học và Công nghệ"],
    ["B", "Nguồn lực"],
    ["4", "Chi cho nghiên cứu và phát triển so với GRDP", "%", "0,38", "0,6", "1,2", "2,0", "Sở Tài chính"],
    ["5", "Nhân lực nghiên cứu và phát triển (quy đổi toàn thời gian) trên một vạn dân", "người", "4,6", "5,5", "8", "12", "Sở Khoa học và Công nghệ"],
    ["6", "Số phòng thí nghiệm dùng chung đạt chuẩn ISO/IEC 17025", "phòng", "2", "3", "6", "10", "Sở Khoa học và Công nghệ"],
    ["C", "Doanh nghiệp và tài sản trí tuệ"],
    ["7", "Số doanh nghiệp khoa học và công nghệ", "doanh nghiệp", "18", "22", "30", "40", "Sở Khoa học và Công nghệ"],
    ["8", "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "%", "21", "25", "33", "> 40", "Sở Khoa học và Công nghệ"],
    ["9", "Số đơn đăng ký sáng chế và giải pháp hữu ích", "đơn", "14", "20", "35", "60", "Sở Khoa học và Công nghệ"],
    ["10", "Số sản phẩm chủ lực được truy xuất nguồn gốc", "sản phẩm", "31", "50", "90", "150", "Sở Nông nghiệp và Môi trường"],
    ["D", "Chính quyền số, xã hội số"],
    ["11", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết toàn trình trên môi trường mạng", "%", "52", "65", "80", "≥ 90", "Văn phòng UBND tỉnh"],
    ["12", "Tỷ lệ người dân trưởng thành có chữ ký số cá nhân", "%", "", "20", "40", "60", "Sở Khoa học và Công nghệ"],
]

BUDGET_HEADER = ["Nguồn", "Tổng", "2026", "2027", "2028", "2029", "2030"]
BUDGET = [
    ["Ngân sách tỉnh (tỷ đồng)", "860", "130", "160", "180", "190", "200"],
    ["Ngân sách Trung ương hỗ trợ (tỷ đồng)", "220", "30", "50", "50", "45", "45"],
    ["Doanh nghiệp và xã hội (tỷ đồng)", "400", "50", "70", "80", "90", "110"],
    ["Cộng (tỷ đồng)", "1.480", "210", "280", "310", "325", "355"],
]

TASK_HEADER = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian thực hiện"]
TASKS = [
    ["I", "Hoàn thiện thể chế, quản lý"],
    ["1", "Xây dựng chính sách hỗ trợ doanh nghiệp đổi mới công nghệ, thử nghiệm sản phẩm mới", "Sở Khoa học và Công nghệ",
     "Sở Tài chính, Sở Công Thương, Sở Tư pháp", "Nghị quyết của HĐND tỉnh", "Quý III/2026"],
    ["2", "Ban hành quy định khoán chi và xét chọn nhiệm vụ khoa học và công nghệ cấp tỉnh", "Sở Khoa học và Công nghệ",
     "Sở Tài chính; Sở Tư pháp", "Quyết định của UBND tỉnh", "Tháng 6/2026"],
    ["3", "Công bố bộ chỉ tiêu của Chương trình trên Cổng dữ liệu mở của tỉnh", "Sở Khoa học và Công nghệ",
     "Thống kê tỉnh; các sở, ban, ngành", "Bộ dữ liệu mở, cập nhật hằng quý", "Hằng quý"],
    ["4", "Đánh giá tổ chức khoa học và công nghệ công lập theo kết quả đầu ra", "Sở Khoa học và Công nghệ", "Sở Nội vụ",
     "Báo cáo đánh giá", "Năm 2027 và năm 2029"],
    ["II", "Hạ tầng và dữ liệu"],
    ["5", "Đầu tư xây dựng Trung tâm Đổi mới sáng tạo tỉnh Sông Ngân", "Ban Quản lý dự án đầu tư xây dựng tỉnh",
     "Sở Khoa học và Công nghệ, Sở Xây dựng, Sở Tài chính", "Công trình đưa vào sử dụng", "2026 - 2027"],
    ["5.1", "Lập, thẩm định, phê duyệt dự án", "Ban Quản lý dự án đầu tư xây dựng tỉnh", "Sở Xây dựng", "Quyết định phê duyệt dự án",
     "Trước 30/9/2026"],
    ["5.2", "Thi công, lắp đặt thiết bị", "Ban Quản lý dự án đầu tư xây dựng tỉnh", "Sở Khoa học và Công nghệ",
     "Biên bản nghiệm thu", "Trước 30/6/2027"],
    ["6", "Xây dựng phòng thí nghiệm dùng chung về giống chịu mặn và chất lượng nước", "Trường Đại học Sông Ngân",
     "Sở Khoa học và Công nghệ, Sở Nông nghiệp và Môi trường", "02 phòng thí nghiệm", "2026 - 2028"],
    ["7", "Hoàn thiện cơ sở dữ liệu về nhiệm vụ, tổ chức, chuyên gia, thiết bị nghiên cứu", "Sở Khoa học và Công nghệ",
     "Các trường đại học, cao đẳng; các doanh nghiệp khoa học và công nghệ", "Cơ sở dữ liệu kết nối với cơ sở dữ liệu quốc gia", "Trước 31/12/2026"],
    ["8", "Lắp đặt mạng quan trắc mặn tự động trên các nhánh sông chính", "Sở Nông nghiệp và Môi trường",
     "Sở Khoa học và Công nghệ; UBND các xã, phường", "40 trạm quan trắc", "2026 - 2028"],
    ["III", "Doanh nghiệp và thị trường công nghệ"],
    ["9", "Hỗ trợ doanh nghiệp cơ khí, chế biến áp dụng sản xuất thông minh", "Sở Công Thương",
     "Sở Khoa học và Công nghệ, Ban Quản lý các khu công nghiệp tỉnh, Hiệp hội Doanh nghiệp tỉnh", "Báo cáo kết quả hỗ trợ", "Hằng năm"],
    ["10", "Vận hành sàn giao dịch công nghệ, tổ chức kết nối cung - cầu công nghệ", "Sở Khoa học và Công nghệ", "Sở Công Thương",
     "Mỗi năm ít nhất 02 phiên kết nối", "Hằng năm"],
    ["11", "Hướng dẫn trích lập, sử dụng quỹ phát triển khoa học và công nghệ của doanh nghiệp",
     "Sở Khoa học và Công nghệ, Sở Tài chính", "Thuế tỉnh", "Tài liệu hướng dẫn; hội nghị", "Từ năm 2026"],
    ["12", "Truy xuất nguồn gốc, đo phát thải chuỗi lúa gạo, cây ăn trái, thủy sản", "Sở Nông nghiệp và Môi trường",
     "Sở Khoa học và Công nghệ; Sở Công Thương; Liên minh Hợp tác xã tỉnh", "Hệ thống truy xuất dùng chung", "2026 - 2029"],
    ["13", "Hỗ trợ đăng ký, khai thác sáng chế, nhãn hiệu, chỉ dẫn địa lý", "Sở Khoa học và Công nghệ",
     "Sở Nông nghiệp và Môi trường", "Văn bằng bảo hộ", "Hằng năm"],
    ["IV", "Nhân lực, xã hội số"],
    ["14", "Dạy học STEM, kỹ năng số và trí tuệ nhân tạo trong trường phổ thông", "Sở Giáo dục và Đào tạo",
     "Sở Khoa học và Công nghệ; Trường Đại học Sông Ngân", "Kế hoạch và báo cáo năm học", "Hằng năm"],
    ["15", "Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức", "Sở Nội vụ", "Sở Khoa học và Công nghệ",
     "Lớp bồi dưỡng, giấy chứng nhận", "Hằng năm"],
    ["16", "Triển khai hồ sơ sức khỏe điện tử, khám bệnh, chữa bệnh từ xa cho các xã cù lao", "Sở Y tế",
     "Công an tỉnh; Bảo hiểm xã hội tỉnh; UBND các xã, phường", "Hệ thống vận hành chính thức", "Trước 31/12/2027"],
    ["17", "Số hóa di sản, xây dựng bản đồ số du lịch sông nước", "Sở Văn hóa, Thể thao và Du lịch", "Sở Khoa học và Công nghệ",
     "Bản đồ số", "2026 - 2027"],
    ["V", "Truyền thông, hợp tác"],
    ["18", "Tuyên truyền về Chương trình; tôn vinh nhà khoa học, doanh nghiệp đổi mới sáng tạo", "Các sở, ban, ngành",
     "Báo và Phát thanh, Truyền hình Sông Ngân", "Chuyên mục, giải thưởng", "Thường xuyên"],
    ["19", "Hợp tác với viện nghiên cứu, trường đại học trong vùng và quốc tế", "Trường Đại học Sông Ngân", "Sở Ngoại vụ; Sở Khoa học và Công nghệ",
     "Thỏa thuận hợp tác", "Từ năm 2026"],
    ["20", "Sơ kết giữa kỳ, tổng kết Chương trình", "Sở Khoa học và Công nghệ", "Các cơ quan, đơn vị liên quan", "Báo cáo", "Năm 2028 và năm 2030"],
]

METHOD_HEADER = ["TT", "Chỉ tiêu", "Cách tính", "Nguồn số liệu", "Kỳ công bố"]
METHODS = [
    ["1", "Đóng góp của TFP", "Phần tăng trưởng do TFP chia cho tốc độ tăng GRDP, tính cho cả giai đoạn", "Thống kê tỉnh", "Năm"],
    ["2", "Nhân lực nghiên cứu và phát triển", "Tổng số người quy đổi theo thời gian làm nghiên cứu trong năm, chia cho dân số trung bình, nhân 10.000",
     "Điều tra nghiên cứu và phát triển", "2 năm"],
    ["3", "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "Số doanh nghiệp có sản phẩm hoặc quy trình mới trong 3 năm chia cho số doanh nghiệp được điều tra",
     "Điều tra đổi mới sáng tạo", "2 năm"],
    ["4", "Kinh tế số trong GRDP", "Giá trị tăng thêm của kinh tế số chia cho GRDP", "Thống kê tỉnh", "Năm"],
]


class Writer:
    """Builds the document piece by piece."""

    def __init__(self):
        self.doc = Document()
        style = self.doc.styles["Normal"]
        style.font.name = FONT
        style.font.size = Pt(13)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = Pt(0)
        section = self.doc.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin = section.bottom_margin = Cm(2)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.different_first_page_header_footer = True
        self.page_number(section.header.paragraphs[0])
        for footer in (section.footer, section.first_page_footer):
            self.run(footer.paragraphs[0], NOTICE, italic=True, size=9)
            footer.paragraphs[0].alignment = ALIGN.CENTER
        properties = self.doc.core_properties
        properties.author, properties.title, properties.language = "Đông Hồ", TITLE, "vi-VN"

    def run(self, paragraph, text, bold=False, italic=False, size=None):
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.name = bold, italic, FONT
        if size:
            run.font.size = Pt(size)
        return run

    def page_number(self, paragraph):
        paragraph.alignment = ALIGN.CENTER
        run = self.run(paragraph, "")
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            if kind:
                element = OxmlElement("w:fldChar")
                element.set(qn("w:fldCharType"), kind)
            else:
                element = OxmlElement("w:instrText")
                element.text = text
            run._r.append(element)

    def line(self, text, align=ALIGN.CENTER, bold=False, italic=False, size=None, before=0, keep=False, into=None):
        paragraph = (into or self.doc).add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.paragraph_format.keep_with_next = keep
        self.run(paragraph, text, bold, italic, size)
        return paragraph

    def text(self, text, bold=False, italic=False, label="", keep=False):
        paragraph = self.doc.add_paragraph()
        paragraph.alignment = ALIGN.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.paragraph_format.space_before = Pt(6)
        paragraph.paragraph_format.keep_with_next = bold or keep
        if label:
            self.run(paragraph, label, bold=True)
        self.run(paragraph, text, bold, italic)

    def columns(self, left, right, widths):
        """A borderless table of two cells: head and foot of the decision."""
        table = self.doc.add_table(rows=1, cols=2)
        table.autofit = False
        self.widths(table, widths)
        for cell, lines in zip(table.rows[0].cells, (left, right)):
            cell.paragraphs[0]._p.getparent().remove(cell.paragraphs[0]._p)
            for text, look in lines:
                self.line(text, into=cell, **look)

    def table(self, header, rows, widths, size=11, centred=()):
        table = self.doc.add_table(rows=1, cols=len(header))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        self.fill(table.rows[0], header, size, bold=True, centred=range(len(header)))
        mark = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(mark)
        for values in rows:
            row = table.add_row()
            group = len(values) == 2
            if group:
                row.cells[1].merge(row.cells[-1])
            self.fill(row, values, size, bold=group, centred=(0,) if group else centred)
            whole = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().append(whole)
        self.widths(table, widths)
        self.doc.add_paragraph()

    def widths(self, table, widths):
        for column, width in zip(table.columns, widths):
            column.width = Cm(width)
        for row in table.rows:
            if len({id(cell._tc) for cell in row.cells}) == len(widths):
                for cell, width in zip(row.cells, widths):
                    cell.width = Cm(width)

    def fill(self, row, values, size, bold, centred):
        for at, text in enumerate(values):
            paragraph = row.cells[at].paragraphs[0]
            paragraph.alignment = ALIGN.CENTER if at in centred else ALIGN.LEFT
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.keep_with_next = bold
            self.run(paragraph, text, bold=bold, size=size)

    def body(self):
        for kind, *words in BODY:
            if kind == "part":
                self.line(words[0], bold=True, before=14, keep=True)
                self.line(words[1], bold=True, keep=True)
            elif kind == "section":
                self.line(words[0], bold=True, before=8, keep=True)
                self.line(words[1], bold=True, keep=True)
            elif kind == "head":
                self.text(words[0], bold=True)
            elif kind == "text":
                self.text(words[0])
            elif kind == "targets":
                self.doc.add_paragraph()
                self.table(TARGET_HEADER, TARGETS, [1, 5, 1.9, 1.6, 1.3, 1.3, 1.4, 2.6], size=10.5, centred=(0, 2, 3, 4, 5, 6))
            elif kind == "budget":
                self.doc.add_paragraph()
                self.table(BUDGET_HEADER, BUDGET, [5.6, 1.7, 1.7, 1.7, 1.7, 1.7, 1.7], centred=(1, 2, 3, 4, 5, 6))

    def decision(self):
        big, rule = {"bold": True, "size": 12}, {"size": 8}
        self.columns(
            [("ỦY BAN NHÂN DÂN", big), ("TỈNH SÔNG NGÂN", big), ("―――――", rule), ("Số: 1986/QĐ-UBND", {"size": 13})],
            [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", big), ("Độc lập - Tự do - Hạnh phúc", {"bold": True, "size": 13}),
             ("――――――――――――", rule), ("Sông Ngân, ngày 22 tháng 12 năm 2025", {"italic": True, "size": 13})],
            (6.0, 10.6),
        )
        self.line("QUYẾT ĐỊNH", bold=True, size=14, before=18)
        self.line(f"Ban hành {TITLE}", bold=True)
        self.line("―――――――", size=8)
        self.line("ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN", bold=True, before=12)
        for basis in BASES:
            self.text(basis, italic=True)
        self.line("QUYẾT ĐỊNH:", bold=True, before=12)
        for label, text in ARTICLES:
            self.text(text, label=label, keep=label == "Điều 4.")
        self.doc.add_paragraph().paragraph_format.keep_with_next = True
        left = [("Nơi nhận:", {"bold": True, "italic": True, "size": 12, "align": ALIGN.LEFT})]
        left += [(line, {"size": 11, "align": ALIGN.LEFT}) for line in RECIPIENTS]
        head = {"bold": True, "size": 13}
        right = [("TM. ỦY BAN NHÂN DÂN", head), ("KT. CHỦ TỊCH", head), ("PHÓ CHỦ TỊCH", head), ("", {}), ("", {}), ("", {}),
                 ("Lê Minh Hạ", head)]
        self.columns(left, right, (8.5, 7.5))

    def programme(self):
        self.doc.add_page_break()
        self.line("CHƯƠNG TRÌNH", bold=True, size=14)
        self.line(TITLE.removeprefix("Chương trình ")[0].upper() + TITLE.removeprefix("Chương trình ")[1:], bold=True, size=14)
        self.line("(Ban hành kèm theo Quyết định số 1986/QĐ-UBND ngày 22 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Sông Ngân)",
                  italic=True)
        self.body()

    def appendices(self):
        section = self.doc.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
        section.different_first_page_header_footer = False
        caption = "(Kèm theo Quyết định số 1986/QĐ-UBND ngày 22 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Sông Ngân)"
        self.line("Phụ lục I", bold=True, size=14)
        self.line("DANH MỤC NHIỆM VỤ TRỌNG TÂM THỰC HIỆN CHƯƠNG TRÌNH", bold=True)
        self.line(caption, italic=True)
        self.doc.add_paragraph()
        self.table(TASK_HEADER, TASKS, [1.2, 7.6, 4.2, 5, 3.9, 2.8], centred=(0, 5))
        self.doc.add_page_break()
        self.line("Phụ lục II", bold=True, size=14)
        self.line("PHƯƠNG PHÁP TÍNH MỘT SỐ CHỈ TIÊU", bold=True)
        self.line(caption, italic=True)
        self.doc.add_paragraph()
        self.table(METHOD_HEADER, METHODS, [1.2, 6, 10.5, 4.5, 2.5], centred=(0, 4))


def main():
    writer = Writer()
    writer.decision()
    writer.programme()
    writer.appendices()
    writer.doc.save(sys.argv[1])


if __name__ == "__main__":
    main()
