//! Examples.

use super::Text;

/// Examples.
pub const EXAMPLES: Text = Text::new(
    "例：
  gdindex score 2020.csv                      综合指数和差距
  gdindex score 2020/*                        各部门的文件合起来算
  gdindex gap 2020.csv --unmet -f csv         未达标的测评点，CSV
  gdindex gap 2020.csv --reach 95             最少补哪几项能到95分
  gdindex rank 街道/*.csv                     各街道的名次
  gdindex trend 2017.csv 2018.csv 2019.csv    历年变化，目标能否达到
  gdindex check 2020/* --min-coverage 90%     检查数据，不合格退出码为1
  gdindex explain 家庭医生签约服务覆盖率 2020.csv
  gdindex template 2019.csv -f xlsx --split 填报表  各部门的空白填报表

退出码：0 完成；1 完成，而答案是“不”（数据不合格、指数不发布）；2 无法完成",
    "Examples:
  gdindex score 2020.csv                      index and gaps
  gdindex score 2020/*                        the departments' files together
  gdindex gap 2020.csv --unmet -f csv         what is unmet, as CSV
  gdindex gap 2020.csv --reach 95             the fewest points that bring it to 95
  gdindex rank 街道/*.csv                     ranks of the subdistricts
  gdindex trend 2017.csv 2018.csv 2019.csv    change over the years, targets in reach
  gdindex check 2020/* --min-coverage 90%     check data, exit status 1 if not passed
  gdindex explain 家庭医生签约服务覆盖率 2020.csv
  gdindex template 2019.csv -f xlsx --split sheets  blank sheets for departments

Exit status: 0 done; 1 done, and the answer is no (data do not pass, index
withheld); 2 could not be done",
);
