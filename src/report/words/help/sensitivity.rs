//! The options of `sensitivity`.

use super::Text;

/// `--threads` of `sensitivity`
pub const THREADS_SENSITIVITY: Text = Text::new(
    "用几个线程重算，结果都一样 [缺省为处理器数]",
    "threads that compute; the result is the same [default: number of processors]",
);
/// `--draws`
pub const DRAWS: Text = Text::new("抽取多少次 [缺省 10000]", "how many draws [default: 10000]");
/// `--seed`
pub const SEED: Text = Text::new(
    "随机数的种子：同一种子，结果逐位相同 [缺省 1]",
    "seed of random numbers: the same seed gives the same result to the last digit [default: 1]",
);
/// `--fix`
pub const FIX: Text = Text::new(
    "某项选择不变，可重复：--fix aggregation=geometric，\n值写 nominal 就照公布的做法（目录加本次选项）",
    "hold a choice, may be repeated: --fix aggregation=geometric; the value nominal keeps what is published (catalogue and options of this run)",
);
/// `--vary`
pub const VARY: Text = Text::new(
    "只放开这项选择，可重复：weights、method、aggregation、\nweighting、attributes、missing、scales",
    "leave only this choice open, may be repeated: weights, method, aggregation, weighting, attributes, missing, scales",
);
/// `--write-draws`
pub const WRITE_DRAWS: Text = Text::new(
    "把每次抽到的选择和权重写到这个CSV文件",
    "write the choices and weights of every draw to this CSV file",
);
/// `--replay`
pub const REPLAY: Text = Text::new(
    "不抽取，照这个CSV文件里的选择和权重重算",
    "no draws: compute again with the choices and weights in this CSV file",
);
/// `--top` of `sensitivity`
pub const LEFT_OUT: Text = Text::new(
    "影响最大的列出几项 [缺省 5]",
    "how many of the most influential to list [default: 5]",
);
/// `--year` of `sensitivity`
pub const TRIED_YEAR: Text =
    Text::new("算哪一年 [缺省最近一年]", "year to compute [default: the latest]");
/// `--verbose` of `sensitivity`
pub const VERBOSE_SENSITIVITY: Text = Text::new(
    "更详细：全部测评点和分组、提示、编码",
    "more detail: all points and groups, notes, encodings",
);
