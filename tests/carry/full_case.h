// A case that has each attribute and element of a case file, but for the evaluations' own.
#pragma once

#include <string>

namespace iepress::carry::tests {

inline const std::string full_case = R"(<?xml version="1.0" encoding="UTF-8"?>
<case status="final" language="en-US">
  <student id="S&amp;4" state-id="77">
    <name>
      <given>Siobhán</given><middle>Ní "Bee"</middle><family>O'Dálaigh</family><suffix>II</suffix>
      <preferred>Shiv</preferred>
    </name>
    <birth-date>2014-02-28</birth-date>
    <pronouns>they</pronouns>
    <gestation weeks="33" days="4"/>
    <sex>female</sex>
    <grade>5</grade>
    <home-language>ga</home-language>
    <language-of-instruction>en</language-of-instruction>
    <english-learner>yes</english-learner>
    <interpreter-needed>no</interpreter-needed>
    <school>
      <name>Marsh &amp; Meadow School</name><district>Reedy Fork</district><state>OH</state><phone>1</phone>
      <address>
        <street>1 &lt;Low> Road</street><unit>B</unit><city>Reedy Fork</city><state>OH</state>
        <postal-code>43000</postal-code><country>USA</country>
      </address>
    </school>
    <address>
      <street>5 Alder Lane</street><unit>2</unit><city>Fen</city><state>OH</state>
      <postal-code>43001</postal-code><country>USA</country>
    </address>
    <rights-transferred>2033-01-01</rights-transferred><rights-remain>state-law</rights-remain>
  </student>
  <family>
    <member id="aunt">
      <name><given>Gráinne</given><middle>A</middle><family>Walsh</family><suffix>Jr</suffix><preferred>Gra</preferred></name>
      <relationship>aunt</relationship>
      <address>
        <street>2 Ditch Road</street><unit>3</unit><city>Fen</city><state>OH</state>
        <postal-code>43001</postal-code><country>USA</country>
      </address>
      <phone>2</phone><email>g@example.org</email><language>ga</language><edition>large-print</edition>
      <interpreter-needed>yes</interpreter-needed><educational-rights>yes</educational-rights>
      <lives-with-student>yes</lives-with-student><receives-mail>yes</receives-mail>
      <excluded-by-court-order>no</excluded-by-court-order><court-order-note>none</court-order-note>
    </member>
  </family>
  <team case-manager="ruiz">
    <member id="ruiz" role="special-education-teacher" also="agency-representative evaluation-interpreter">
      <name><given>Ana</given><middle>B</middle><family>Ruiz</family><suffix>III</suffix><preferred>Anita</preferred></name>
      <title>Teacher</title><credentials>MEd</credentials><phone>3</phone><email>r@example.org</email>
    </member>
  </team>
  <referral>
    <date>2024-09-01</date><source>aunt</source><reason>Writing.</reason><concern>fine motor</concern>
    <attachment date="2024-08-30">Letter</attachment>
  </referral>
  <milestones>
    <consent>2024-09-10</consent><eligibility-meeting>2024-10-20</eligibility-meeting>
    <iep-meeting>2025-10-18</iep-meeting><iep-begin>2025-10-21</iep-begin><iep-end>2026-10-17</iep-end>
    <annual-review-due>2026-10-17</annual-review-due><reevaluation-due>2027-10-20</reevaluation-due>
    <last-evaluation>2024-10-20</last-evaluation><meeting-request>2026-01-05</meeting-request>
    <absence>2024-09-20</absence>
  </milestones>
  <evaluation id="ot" discipline="OT" kind="initial" examiner="ruiz">
    <report-date>2024-10-12</report-date>
    <recommendation id="keys" kind="accommodation">Keyboard</recommendation>
    <recommendation id="slant" kind="accommodation">Slant board</recommendation>
  </evaluation>
  <eligibility status="eligible">
    <date>2024-10-20</date><primary>autism</primary><secondary>speech-or-language-impairment</secondary>
    <adverse-effect>Yes.</adverse-effect><need-for-special-education>Yes.</need-for-special-education>
    <exclusions>None.</exclusions>
  </eligibility>
  <present-levels>
    <summary>One.

      Two, as Shiv's aunt says -- in Irish.</summary>
    <student-strengths><li>Draws</li><li lang="ga">Is maith léi "ceol"</li></student-strengths>
    <parent-concerns lang="ar">يتعب بعد الظهر &amp; لا يستسلم.</parent-concerns>
    <student-concerns><![CDATA[a < b & c > d; &amp; stays; ]]&gt;]]></student-concerns>
    <general-curriculum>Yes.</general-curriculum>
    <preschool-activities>No.</preschool-activities>
    <present-level area="Writing &quot;by hand&quot;" domain="academic" evaluation="ot">
      <level>8 words</level><strengths>Ideas</strengths><needs>Speed</needs><impact>All subjects</impact>
    </present-level>
  </present-levels>
  <goals>
    <goal id="write" area="Writing" domain="academic" from="ot/keys" instrument="own rubric">
      <condition>given a topic</condition><behavior>will write</behavior><measurement>probe</measurement>
      <schedule>weekly</schedule><responsible>teacher</responsible><statement>will write 20 words</statement>
      <baseline value="8" unit="words" date="2025-10-21">by hand</baseline>
      <criterion value="20" unit="words" date="2026-10-17" times="4" out-of="5" counted-in="days" in-a-row="no">in class</criterion>
      <target-date>2028-02-29</target-date>
      <objective id="write-1">
        <statement>will write 12 words</statement>
        <baseline value="8" unit="words" date="2025-10-21">by hand</baseline>
        <criterion value="12" unit="words" date="2026-02-01" times="4" out-of="5" counted-in="days" in-a-row="no">in class</criterion>
        <target-date>2026-02-01</target-date>
        <point date="2025-11-01" value="9" of="20" condition="a" phase="b" taken-by="ruiz">note</point>
      </objective>
      <point date="2025-11-01" value="9" of="20" condition="a" phase="b" taken-by="ruiz">note</point>
      <no-data date="2025-11-02" until="2025-11-03" reason="school-closed">storm</no-data>
      <phase date="2025-11-04">Keyboard</phase>
      <progress period="q1" code="B" reason="C"><narrative>9.</narrative><next-steps>On.</next-steps></progress>
    </goal>
  </goals>
  <progress-reporting>each quarter</progress-reporting>
  <introduction>Dear family.</introduction>
  <reporting-periods codes="neutral">
    <reporting-period id="q1">
      <label>Quarter 1</label><begin-date>2025-10-21</begin-date><end-date>2025-12-20</end-date>
      <report-date>2026-01-05</report-date>
    </reporting-period>
  </reporting-periods>
  <services>
    <service id="sdi" kind="special-education" extended-year="no" from="ot/keys">
      <name>Writing</name><minutes>30</minutes><frequency>weekly</frequency><sessions times="1" per="week"/>
      <location>class</location><setting>group</setting><provider>Teacher</provider>
      <begin-date>2025-10-21</begin-date><end-date>2026-10-17</end-date><note>In the morning</note>
      <delivered date="2025-10-22" minutes="30" setting="group" provider="Teacher">a</delivered>
      <missed date="2025-10-29" minutes="30" reason="school-closed">b</missed>
      <made-up date="2025-11-05" minutes="12.5" missed-date="2025-10-29" setting="group" provider="Teacher">c</made-up>
    </service>
  </services>
  <accommodations>
    <accommodation kind="accommodation" setting="all" responsible="teacher" from="ot/keys">A keyboard</accommodation>
  </accommodations>
  <set-aside recommendation="ot/slant">Tried -- and --- not wanted-</set-aside>
  <special-factors><special-factor kind="behavior" needed="no">No.</special-factor></special-factors>
  <participation environment="regular-80">
    <percent-regular>91.50</percent-regular><not-participating>Writing.</not-participating>
    <placement-reason>Here.</placement-reason><options-considered>Two.</options-considered>
  </participation>
  <assessment-plans>
    <assessment-plan participation="alternate">
      <name>State test</name><accommodation>keyboard</accommodation>
      <why-alternate>Because.</why-alternate><why-appropriate>It fits.</why-appropriate>
    </assessment-plan>
  </assessment-plans>
  <transition>
    <assessments>Interests.</assessments><courses-of-study>Art.</courses-of-study>
    <postsecondary-goal id="work" area="employment">Will draw.</postsecondary-goal>
    <transition-service id="visit" area="education">A visit.</transition-service>
    <rights-informed>2026-02-28</rights-informed>
  </transition>
  <extended-year decision="no">No loss.</extended-year>
  <section-504 coordinator="ruiz">
    <date>2024-10-20</date><impairment>Autism.</impairment><activity>writing</activity><limitation>Slow.</limitation>
    <review-date>2026-10-01</review-date>
  </section-504>
  <meeting id="m" kind="iep">
    <date>2025-10-18</date><time>3 p.m.</time><location>Room 1</location>
    <attendance person="aunt" status="present"/><notes>Fine.</notes>
  </meeting>
  <notice id="n" kind="prior-written-notice">
    <date>2025-10-19</date><part kind="action" title="What">To begin.</part>
  </notice>
</case>
)";

}  // namespace iepress::carry::tests
