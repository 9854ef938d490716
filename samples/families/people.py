"""Names of invented people of many origins, and the members of a family.

Given and family names are common ones of each origin, put together by lot. A likeness to a real person is an accident.
The origins are the ten home languages that schools report most (NCES, fall 2021), and some of the others.
"""
import dataclasses

# origin: (home language, girls and women, boys and men, family names). Given names of both lists serve a child "they".
ORIGINS = {
    "english": ("en", "Hazel Corinne Nora Tessa Maribel June Odette Willa Ramona Sylvie Bettina Faye".split(),
                "Everett Callum Desmond Jasper Wendell Theo Lionel Amos Garrett Silas Reuben Clyde".split(),
                "Hathersage Whitlock Pemberly Ashdown Calloway Bristow O’Dell Fairweather Tillman Marlowe Stroud "
                "Ellsworth Quimby Radcliffe Thackeray-Boone Vance".split()),
    "spanish": ("es", "Xiomara Itzel Marisol Araceli Yadira Noemí Paloma Luz Rocío Estela Inés Guadalupe".split(),
                "Joaquín Efraín Mateo Rubén Iker Leonel Nicolás Óscar Saúl Ulises Tomás Emiliano".split(),
                ["Villalobos Peña", "Quiroga", "Ibáñez Luna", "Saldívar", "Montero Ruelas", "Cárdenas", "Tejeda",
                 "Zamudio Ríos", "Bermúdez", "Arriaga", "Núñez", "Olvera Santos", "Palacios", "Escamilla"]),
    "arabic": ("ar", "Rasha Lamia Hanan Dalal Siham Noor Rania Widad Samar Jumana".split(),
               "Khaled Bilal Samir Tarek Nabil Idris Faisal Munir Hatem Walid".split(),
               "Al-Khatib Haddadin Barakat El-Amri Shaheen Qasimi Najjar Mansouri Darwazeh Sabbagh".split()),
    "chinese": ("zh", "Meilin Xiuying Jiayi Ruolan Shuhui Yating Qianru Wenjing".split(),
                "Haoran Zhiming Junwei Boyang Yichen Guanyu Jianhua Weiting".split(),
                "Ouyang Zhou Liang Xie Fang Deng Qiu Shen Tan Lu".split()),
    "vietnamese": ("vi", ["Thanh Trúc", "Mỹ Hạnh", "Ngọc Lan", "Bích Thủy", "Hoài An", "Diễm My", "Khánh Vy", "Thu Hà"],
                   ["Minh Khôi", "Quốc Bảo", "Đức Trí", "Gia Huy", "Hữu Phước", "Anh Tuấn", "Thành Đạt", "Nhật Nam"],
                   "Nguyễn Trần Lê Phạm Huỳnh Đặng Bùi Vũ Đỗ Lý".split()),
    "portuguese": ("pt", "Lívia Thaís Beatriz Iara Graça Janaína Conceição Rosângela".split(),
                   "Caetano Davi Murilo Anselmo Otávio Tiago Joel Vasco".split(),
                   ["Figueira", "Monteverde", "Tavares Pinto", "Quintela", "Bragança", "Sequeira", "Valadares",
                    "Moura"]),
    "russian": ("ru", "Zlata Milana Vasilisa Alevtina Oksana Raisa Lidiya Snezhana".split(),
                "Timur Yaroslav Matvey Gleb Arseny Rodion Vadim Zakhar".split(),
                "Belozerov Kostrov Melnichuk Zaytsev Grachev Ryabinin Vlasenko Surikov".split()),
    "haitian": ("ht", "Fabiola Guerline Mirlande Rosemie Wideline Islande Nadège Yvrose".split(),
                "Wisly Jeanty Olrich Frantz Dieuseul Mackenson Evens Rénald".split(),
                ["Saint-Fleur", "Dorvil", "Pierre-Louis", "Joachin", "Desravines", "Célestin", "Augustave",
                 "Belizaire"]),
    "hmong": ("hmn", ["Mai Nhia", "Pa Kou", "Kaying", "Bao Yer", "Gao Hli", "Paj Ntaub", "Sheng", "Yer"],
              ["Tou Ger", "Kong Meng", "Chue", "Xeng", "Fue", "Nhia Vang", "Pao Choua", "Toua"],
              "Vang Xiong Moua Lor Her Thao Yang Cha Khang Vue".split()),
    "urdu": ("ur", "Mahnoor Areeba Zunaira Sadia Hafsa Bushra Iqra Nadia".split(),
             "Hamza Danyal Zeeshan Usman Faraz Arham Talha Rehan".split(),
             "Chaudhry Qureshi Baig Sheikh Mirza Siddiqui Ansari Rajput".split()),
    "somali": ("so", "Hodan Ifrah Sagal Deqa Ayaan Fadumo Ubah Hibaaq".split(),
               "Guled Abdirahman Liban Yasir Bashir Warsame Mahad Keynan".split(),
               "Jama Farah Abdi Warfa Hersi Duale Gedi Nur".split()),
    "igbo": ("ig", "Chiamaka Ngozi Adaora Ifeoma Obiageli Kosisochukwu".split(),
             "Chidubem Obinna Ikenna Emeka Tobenna Uchenna".split(), "Nwachukwu Okeke Eze Anyanwu Onuoha Madu".split()),
    "polish": ("pl", "Zuzanna Halina Bogna Jagoda Łucja Wiesława".split(),
               "Bartosz Kacper Zbigniew Miłosz Świętosław Ignacy".split(),
               "Grabiec Wrona Świerczek Żurawski Kłos Dąbrówka".split()),
}

# How many of a hundred families; the rest of the country is less varied than this district.
SHARES = [("english", 34), ("spanish", 25), ("arabic", 6), ("vietnamese", 6), ("chinese", 5), ("hmong", 4),
          ("russian", 4), ("portuguese", 3), ("haitian", 3), ("urdu", 3), ("somali", 3), ("igbo", 2), ("polish", 2)]


@dataclasses.dataclass(frozen=True)
class Name:
    given: str
    family: str = ""
    middle: str = ""
    suffix: str = ""
    preferred: str = ""

    def full(self):
        return " ".join(part for part in (self.given, self.middle, self.family, self.suffix) if part)

    def used(self):
        return self.preferred or self.given


@dataclasses.dataclass
class Member:
    """One of the family, with what decides whether mail goes to them. Absent (None): not said in the case."""
    id: str
    name: Name
    relationship: str
    address: object = None
    language: str = "en"
    edition: str = "family"
    rights: bool = True
    lives_with: bool = True
    mail: bool = True
    excluded: bool = False
    note: str = ""
    interpreter: bool = False


def origin(draw):
    return draw.weighted(SHARES)


def home_language(of):
    return ORIGINS[of][0]


def given(draw, of, woman):
    return draw.pick(ORIGINS[of][1 if woman else 2])


def surname(draw, of):
    return draw.pick(ORIGINS[of][3])


def adult_name(draw, of, woman, family):
    middle = ""
    if of in ("english", "haitian") and draw.chance(15):
        middle = given(draw, of, woman)[0] + "."
    return Name(given(draw, of, woman), family, middle)


def short_form(name, draw):
    """What a child is called, where that is not the first name."""
    return name[:3] if draw.chance(8) and len(name) > 6 and " " not in name else ""
